package anthology.model;

/** What makes a blog's folder a web site; it decides which template syntax in a post's text is alive. */
public enum Generator {
    JEKYLL("Jekyll"),
    HUGO("Hugo"),
    ELEVENTY("Eleventy"),
    ASTRO("Astro"),
    NEXT("Next.js"),
    GATSBY("Gatsby"),
    DOCUSAURUS("Docusaurus"),
    HEXO("Hexo"),
    ZOLA("Zola"),
    PELICAN("Pelican"),
    NIKOLA("Nikola"),
    OBSIDIAN("Obsidian"),
    /** A plain folder, or one that says nothing of where it comes from. */
    UNKNOWN("none");

    private final String label;

    Generator(String label) {
        this.label = label;
    }

    /** Its name as people write it. */
    public String label() {
        return label;
    }
}
