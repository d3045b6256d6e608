# Holds one record (JSON-LD on standard input) against SHACL shapes (a file), and tells each violation by its kind:
# what breaks the shape, which property of it, and which constraint; with how often, and the message of one of them.
import collections
import re
import sys
import warnings

from pyshacl import validate
from rdflib import Graph, URIRef
from rdflib.namespace import RDF, SH

warnings.simplefilter("ignore")
shapes = Graph().parse(sys.argv[1], format="turtle")
own = sys.argv[2]
data = Graph().parse(data=sys.stdin.read(), format="json-ld")
conforms, report, text = validate(
    data, shacl_graph=shapes, advanced=True, inference="none", max_validation_depth=60
)


def short(term):
    return re.split(r"[/#]", str(term).rstrip("/"))[-1]


def role(node):
    """What kind of thing it is that breaks a shape."""
    if not isinstance(node, URIRef):
        classes = sorted(short(kind) for kind in data.objects(node, RDF.type))
        return "a " + ("+".join(classes) or "blank node")
    address = str(node)
    if address.startswith("http://issn.org/resource/"):
        resource, _, fragment = address.partition("#")
        if not fragment:
            if resource == own:
                return "the resource"
            return "the ISSN-L" if "/ISSN-L/" in resource else "another resource"
        fragment = re.sub(r"-(?!L$|Geocoordinates$).*?(?=-Geocoordinates$|$)", "-…", fragment)
        return "#" + re.sub(r"\d+$", "1", fragment) if resource == own else "a part of another resource"
    if address.startswith("http://issn.org/organization/"):
        return "a centre" if "ISSNCenter" in address else "an archive"
    return "a term of a vocabulary"


def path(result):
    found = next(report.objects(result, SH.resultPath), None)
    if found is None:
        return "itself"
    inverse = next(shapes.objects(found, SH.inversePath), None) or next(report.objects(found, SH.inversePath), None)
    return "^" + short(inverse) if inverse is not None else short(found)


kinds = collections.Counter()
examples = {}
for result in report.subjects(RDF.type, SH.ValidationResult):
    component = short(next(report.objects(result, SH.sourceConstraintComponent))).removesuffix("ConstraintComponent")
    # That a value does not conform says nothing more than the violation within the value, which is told as well.
    if component not in ("Node", "Or"):
        kind = f"{role(next(report.objects(result, SH.focusNode)))} {path(result)} {component}"
        kinds[kind] += 1
        examples[kind] = str(next(report.objects(result, SH.resultMessage), ""))

for kind, count in sorted(kinds.items()):
    print(f"kind\t{kind}\t{count}\t{examples[kind][:240]}")
