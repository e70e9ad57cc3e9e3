module atrest.oracle/releases

go 1.26.0
