package anthology.pdf;

/** What the pages of one file share. */
record BookParts(StructureTree structure, EmbeddedFonts fonts, Pictures pictures, Links links, FileId id) {}
