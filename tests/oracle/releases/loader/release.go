package main

// release is what this program was built from, as `1.25`; the linker fills it in.
var release = "?"
