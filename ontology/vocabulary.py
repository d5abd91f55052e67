"""Every namespace and scheme spelled once."""

BUNDEL = "https://w3id.org/bundel/def#"
ONTOLOGY = "https://w3id.org/bundel/def"
SHAPES = "https://w3id.org/bundel/def/shapes"
BASE = "https://w3id.org/bundel/id/"

THEMES = "https://w3id.org/bundel/def/themes#"
ROLES = "https://w3id.org/bundel/def/roles#"
COLLABORATION_KINDS = "https://w3id.org/bundel/def/collaboration-kinds#"
INITIATIVE_KINDS = "https://w3id.org/bundel/def/initiative-kinds#"
ORGANISATION_TYPES = "https://w3id.org/bundel/def/organisation-types#"
REGION_TYPES = "https://w3id.org/bundel/def/region-types#"
STATUSES = BUNDEL + "statuses"
SCHEMES = (THEMES, ROLES, COLLABORATION_KINDS, INITIATIVE_KINDS, ORGANISATION_TYPES, REGION_TYPES, STATUSES)

ORG = "http://www.w3.org/ns/org#"
FOAF = "http://xmlns.com/foaf/0.1/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
DCT = "http://purl.org/dc/terms/"
SCHEMA = "https://schema.org/"
CPOV = "http://data.europa.eu/m8g/"
SPDX = "http://spdx.org/rdf/terms#"
TOOI = "https://identifier.overheid.nl/tooi/id/"
TOOI_ONT = "https://identifier.overheid.nl/tooi/def/ont/"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
OWL = "http://www.w3.org/2002/07/owl#"

PREFIXES = {
    "bundel": BUNDEL,
    "org": ORG,
    "foaf": FOAF,
    "skos": SKOS,
    "prov": PROV,
    "oa": OA,
    "dct": DCT,
    "schema": SCHEMA,
    "cv": CPOV,
    "spdx": SPDX,
    "tooi": TOOI,
    "tooiont": TOOI_ONT,
    "geo": GEO,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": OWL,
}
