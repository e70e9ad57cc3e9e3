module atrest.oracle/releases

go 1.26.0

require (
	github.com/gogo/protobuf v0.0.0-20171007142547-342cbe0a0415
	github.com/golang/protobuf v1.5.0
	github.com/google/gofuzz v0.0.0-20170612174753-24818f796faf
	github.com/hashicorp/golang-lru v0.5.1
	github.com/json-iterator/go v0.0.0-20180701071628-ab8a2e0c74be
	github.com/modern-go/reflect2 v1.0.2
	github.com/prometheus/client_golang v0.9.2
	golang.org/x/crypto v0.14.0
	golang.org/x/net v0.17.0
	golang.org/x/sys v0.13.0
	google.golang.org/grpc v1.13.0
	gopkg.in/yaml.v2 v2.2.1
	k8s.io/apimachinery v0.0.0-20190404173353-6a84e37a896d
	k8s.io/apiserver v0.0.0-20190606205144-71ebb8303503
	k8s.io/klog v0.3.1
	sigs.k8s.io/yaml v1.1.0
)

require (
	github.com/beorn7/perks v0.0.0-20180321164747-3a771d992973 // indirect
	github.com/matttproud/golang_protobuf_extensions v1.0.1 // indirect
	github.com/modern-go/concurrent v0.0.0-20180306012644-bacd9c7ef1dd // indirect
	github.com/prometheus/client_model v0.0.0-20180712105110-5c3871d89910 // indirect
	github.com/prometheus/common v0.0.0-20181126121408-4724e9255275 // indirect
	github.com/prometheus/procfs v0.0.0-20181204211112-1dc9a6cbc91a // indirect
	golang.org/x/text v0.13.0 // indirect
	google.golang.org/genproto/googleapis/rpc v0.0.0-20261110000943-09e21b237f2c // indirect
	google.golang.org/protobuf v1.36.12 // indirect
	gopkg.in/inf.v0 v0.9.1 // indirect
)
