# Reads records in three forms (JSON: {name: {"jsonld": …, "turtle": …, "rdfxml": …}}) and tells how they differ.
import json
import sys

from rdflib import Graph, Literal, XSD
from rdflib.compare import graph_diff, to_isomorphic


def read(data, form):
    graph = Graph()
    for subject, predicate, value in Graph().parse(data=data, format=form):
        # RDF 1.1: a literal without datatype is one of xsd:string, and the case of a language tag means nothing.
        # rdflib keeps these apart.
        if isinstance(value, Literal) and value.datatype == XSD.string:
            value = Literal(str(value))
        elif isinstance(value, Literal) and value.language:
            value = Literal(str(value), lang=value.language.lower())
        graph.add((subject, predicate, value))
    return to_isomorphic(graph)


for name, forms in json.load(sys.stdin).items():
    base = read(forms["jsonld"], "json-ld")
    print(name, len(base))
    for key, form in [("turtle", "turtle"), ("rdfxml", "xml")]:
        graph = read(forms[key], form)
        if graph != base:
            _, only_json_ld, only_other = graph_diff(base, graph)
            print("only in JSON-LD:", only_json_ld.serialize(format="nt"))
            print("only in", key + ":", only_other.serialize(format="nt"))
