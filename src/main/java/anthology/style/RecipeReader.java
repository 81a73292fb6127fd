package anthology.style;

import anthology.diagnostic.Code;
import anthology.diagnostic.Diagnostics;
import anthology.diagnostic.Location;
import anthology.model.Recipe;
import anthology.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds and reads the user's anthologies: folders in {@code styles} whose {@code anthology.yaml} has a key {@code gather}. */
public final class RecipeReader {
    private final Workspace workspace;
    private final Diagnostics diagnostics;

    /** @param diagnostics where faults are reported: STYLE_001, STYLE_002, STYLE_004 */
    public RecipeReader(Workspace workspace, Diagnostics diagnostics) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
    }

    /** All anthologies there are, in the order of their folders. Broken ones are reported and left out. */
    public List<Recipe> all() {
        List<Recipe> recipes = new ArrayList<>();
        for (String folder : Styles.userFolders(workspace)) {
            Recipe recipe = read(folder);
            if (recipe != null) {
                recipes.add(recipe);
            }
        }
        return recipes;
    }

    /** The anthology of that name; null when there is none, or when it is broken, which has then been reported. */
    public @Nullable Recipe read(String name) {
        String path = Styles.FOLDER + "/" + name + "/" + Styles.DECLARATION;
        if (name.contains("/") || !workspace.isFile(path)) {
            return null;
        }
        try {
            String text = new String(workspace.read(path), StandardCharsets.UTF_8);
            Declaration declaration = new DeclarationReader(name, path, diagnostics).read(text);
            return declaration == null || declaration.recipe() == null
                    ? null
                    : withCover(declaration.recipe(), declaration.coverAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cover that lies in the folder need not be named; null, with a report, where one is named and is not there. */
    private @Nullable Recipe withCover(Recipe recipe, @Nullable Location named) {
        String folder = Styles.FOLDER + "/" + recipe.name() + "/";
        if (recipe.cover().equals(Recipe.GENERATED_COVER)) {
            for (String name : List.of("cover.jpg", "cover.jpeg", "cover.png", "cover.svg")) {
                if (workspace.isFile(folder + name)) {
                    return recipe.withCover(name);
                }
            }
        } else if (!recipe.cover().equals(Recipe.NO_COVER) && !workspace.isFile(folder + recipe.cover())) {
            diagnostics.report(
                    Code.STYLE_004,
                    named,
                    "there is no picture '" + recipe.cover() + "' beside it",
                    "write 'cover: generated' for one drawn from title and author");
            return null;
        }
        return recipe;
    }
}
