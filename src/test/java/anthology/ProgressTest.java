package anthology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anthology.compile.Compiler;
import anthology.compile.Request.Format;
import anthology.workspace.MemoryWorkspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Long work says where it is, whatever it is doing. */
class ProgressTest {
    @Test
    void everyStageIsHeardOfFromItsFirstUnitToItsLast() {
        MemoryWorkspace blog = new MemoryWorkspace();
        for (int day = 10; day < 30; day++) {
            blog.with("posts/2024-01-" + day + ".md", "---\ntitle: Day " + day + "\n---\n\nSome words.\n");
        }
        Map<String, List<Integer>> heard = new LinkedHashMap<>();
        Map<String, Integer> totals = new LinkedHashMap<>();
        new Compiler(blog, (stage, done, total) -> {
                    synchronized (heard) {
                        heard.computeIfAbsent(stage, s -> new ArrayList<>()).add(done);
                        totals.put(stage, total);
                    }
                })
                .build(Blog.request(null, Format.values()));

        assertEquals(
                List.of("parsing", "rendering", "writing EPUB", "typesetting", "paging", "writing PDF"),
                List.copyOf(heard.keySet()));
        heard.forEach((stage, done) -> {
            int total = totals.get(stage);
            assertEquals(total, done.size(), stage);
            assertEquals(total, done.stream().distinct().count(), stage);
            assertEquals(total, done.stream().mapToInt(i -> i).max().orElse(0), stage);
        });
    }
}
