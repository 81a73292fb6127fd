package anthology.model;

/** A node of the document tree that all stages share: XHTML without namespaces, comments and entities. */
public sealed interface Node permits Element, Text {
    Position position();
}
