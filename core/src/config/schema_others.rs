//! The shapes of the other configuration files of kube-apiserver, which people hand it by mistake.

use super::schema::{Field, Object, Type};

/// Every other kind of the group, and the minor number of the first release that knows it in `v1`.
pub static CONFIG_GROUP: &[(&str, u8, &Object)] = &[
    ("AdmissionConfiguration", 30, &ADMISSION),
    ("AuthenticationConfiguration", 34, &AUTHENTICATION),
    ("AuthorizationConfiguration", 32, &AUTHORIZATION),
    ("TracingConfiguration", 34, &TRACING),
    ("WatchEvent", 30, &WATCH_EVENT),
];

/// What the API answers when it refuses something; every scheme has it in every version.
pub static STATUS: Object = Object {
    name: "Status",
    fields: &[
        KIND,
        API_VERSION,
        Field::same("metadata", Type::Object(&LIST_META)),
        Field::same("status", Type::String),
        Field::same("message", Type::String),
        Field::same("reason", Type::String),
        Field::same("details", Type::Object(&DETAILS)),
        Field::same("code", Type::Int32),
    ],
};

static LIST_META: Object = Object {
    name: "ListMeta",
    fields: &[
        Field::same("selfLink", Type::String),
        Field::same("resourceVersion", Type::String),
        Field::same("continue", Type::String),
        Field::same("remainingItemCount", Type::Any),
    ],
};

static DETAILS: Object = Object {
    name: "StatusDetails",
    fields: &[
        Field::same("name", Type::String),
        Field::same("group", Type::String),
        Field::same("kind", Type::String),
        Field::same("uid", Type::String),
        Field::same("causes", Type::List(&Type::Object(&CAUSE))),
        Field::same("retryAfterSeconds", Type::Int32),
    ],
};

static CAUSE: Object = Object {
    name: "StatusCause",
    fields: &[
        Field::same("reason", Type::String),
        Field::same("message", Type::String),
        Field::same("field", Type::String),
    ],
};

static ADMISSION: Object = Object {
    name: "AdmissionConfiguration",
    fields: &[KIND, API_VERSION, Field::same("plugins", Type::List(&Type::Object(&PLUGIN)))],
};

static PLUGIN: Object = Object {
    name: "AdmissionPluginConfiguration",
    fields: &[
        Field::same("name", Type::String),
        Field::same("path", Type::String),
        Field::same("configuration", Type::Any),
    ],
};

static AUTHENTICATION: Object = Object {
    name: "AuthenticationConfiguration",
    fields: &[
        KIND,
        API_VERSION,
        Field::same("jwt", Type::List(&Type::Object(&JWT))),
        Field::same("anonymous", Type::Object(&ANONYMOUS)),
    ],
};

static JWT: Object = Object {
    name: "JWTAuthenticator",
    fields: &[
        Field::same("issuer", Type::Object(&ISSUER)),
        Field::same("claimValidationRules", Type::List(&Type::Object(&CLAIM_RULE))),
        Field::same("claimMappings", Type::Object(&CLAIM_MAPPINGS)),
        Field::same("userValidationRules", Type::List(&Type::Object(&USER_RULE))),
    ],
};

static ISSUER: Object = Object {
    name: "Issuer",
    fields: &[
        Field::same("url", Type::String),
        Field::same("discoveryURL", Type::String),
        Field::same("certificateAuthority", Type::String),
        Field::same("audiences", Type::List(&Type::String)),
        Field::same("audienceMatchPolicy", Type::String),
        Field::same("egressSelectorType", Type::String),
    ],
};

static CLAIM_RULE: Object = Object {
    name: "ClaimValidationRule",
    fields: &[
        Field::same("claim", Type::String),
        Field::same("requiredValue", Type::String),
        Field::same("expression", Type::String),
        Field::same("message", Type::String),
    ],
};

static CLAIM_MAPPINGS: Object = Object {
    name: "ClaimMappings",
    fields: &[
        Field::same("username", Type::Object(&PREFIXED_CLAIM)),
        Field::same("groups", Type::Object(&PREFIXED_CLAIM)),
        Field::same("uid", Type::Object(&CLAIM)),
        Field::same("extra", Type::List(&Type::Object(&EXTRA))),
    ],
};

static PREFIXED_CLAIM: Object = Object {
    name: "PrefixedClaimOrExpression",
    fields: &[
        Field::same("claim", Type::String),
        Field::same("prefix", Type::String),
        Field::same("expression", Type::String),
    ],
};

static CLAIM: Object = Object {
    name: "ClaimOrExpression",
    fields: &[Field::same("claim", Type::String), Field::same("expression", Type::String)],
};

static EXTRA: Object = Object {
    name: "ExtraMapping",
    fields: &[Field::same("key", Type::String), Field::same("valueExpression", Type::String)],
};

static USER_RULE: Object = Object {
    name: "UserValidationRule",
    fields: &[Field::same("expression", Type::String), Field::same("message", Type::String)],
};

static ANONYMOUS: Object = Object {
    name: "AnonymousAuthConfig",
    fields: &[
        Field::same("enabled", Type::Bool),
        Field::same("conditions", Type::List(&Type::Object(&ANONYMOUS_CONDITION))),
    ],
};

static ANONYMOUS_CONDITION: Object =
    Object { name: "AnonymousAuthCondition", fields: &[Field::same("path", Type::String)] };

static AUTHORIZATION: Object = Object {
    name: "AuthorizationConfiguration",
    fields: &[KIND, API_VERSION, Field::same("authorizers", Type::List(&Type::Object(&AUTHORIZER)))],
};

static AUTHORIZER: Object = Object {
    name: "AuthorizerConfiguration",
    fields: &[
        Field::same("type", Type::String),
        Field::same("name", Type::String),
        Field::same("webhook", Type::Object(&WEBHOOK)),
    ],
};

static WEBHOOK: Object = Object {
    name: "WebhookConfiguration",
    fields: &[
        Field::same("authorizedTTL", Type::Duration),
        Field::same("cacheAuthorizedRequests", Type::Bool),
        Field::same("unauthorizedTTL", Type::Duration),
        Field::same("cacheUnauthorizedRequests", Type::Bool),
        Field::same("timeout", Type::Duration),
        Field::same("subjectAccessReviewVersion", Type::String),
        Field::same("matchConditionSubjectAccessReviewVersion", Type::String),
        Field::same("failurePolicy", Type::String),
        Field::same("connectionInfo", Type::Object(&CONNECTION)),
        Field::same("matchConditions", Type::List(&Type::Object(&MATCH))),
    ],
};

static CONNECTION: Object = Object {
    name: "WebhookConnectionInfo",
    fields: &[Field::same("type", Type::String), Field::same("kubeConfigFile", Type::String)],
};

static MATCH: Object = Object { name: "WebhookMatchCondition", fields: &[Field::same("expression", Type::String)] };

static TRACING: Object = Object {
    name: "TracingConfiguration",
    fields: &[
        KIND,
        API_VERSION,
        Field::same("endpoint", Type::String),
        Field::same("samplingRatePerMillion", Type::Int32),
    ],
};

/// What `WatchEvent` is in the internal version.
pub static INTERNAL_EVENT: Object =
    Object { name: "InternalEvent", fields: &[Field::same("Type", Type::String), Field::same("Object", Type::Any)] };

static WATCH_EVENT: Object =
    Object { name: "WatchEvent", fields: &[Field::same("type", Type::String), Field::same("object", Type::Any)] };

const KIND: Field = Field::same("kind", Type::String);
const API_VERSION: Field = Field::same("apiVersion", Type::String);
