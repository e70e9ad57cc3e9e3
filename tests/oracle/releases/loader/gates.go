//go:build !nogates

package main

import (
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/component-base/featuregate"
)

// gateDefault tells whether a gate is on unless somebody says otherwise; known is false where the release has no such gate or
// does not let it be changed.
func gateDefault(name string) (on, known bool) {
	if defaults, seen := gateDefaults[name]; seen {
		return defaults.on, defaults.known
	}
	gate := utilfeature.DefaultMutableFeatureGate
	known = true
	for _, to := range []bool{true, false} {
		known = known && gate.DeepCopy().SetFromMap(map[string]bool{name: to}) == nil
	}
	on = known && gate.Enabled(featuregate.Feature(name))
	gateDefaults[name] = gateState{on, known}
	return on, known
}

// setGate sets a gate to what is asked, or back to the release's default.
func setGate(name string, asked *bool) error {
	on, known := gateDefault(name)
	if !known {
		return nil
	}
	if asked != nil {
		on = *asked
	}
	return utilfeature.DefaultMutableFeatureGate.SetFromMap(map[string]bool{name: on})
}

type gateState struct{ on, known bool }

var gateDefaults = map[string]gateState{}
