package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated month is the same bytes under every language; {@code mvn -Pmonth}. */
class EveryLanguage {

  @TempDir Path folder;

  @Test
  void givesTheSameBytes() throws Exception {
    Map<String, String> expected = generate(ForeignProcess.ARABIC);
    assertThat(expected.keySet())
        .hasSizeGreaterThan(400)
        .anyMatch(name -> name.endsWith(".xlsx"))
        .anyMatch(name -> name.endsWith(".parquet"));
    assertThat(generate(ForeignProcess.TURKISH)).isEqualTo(expected);
  }

  private Map<String, String> generate(List<String> language) throws Exception {
    Path home = folder.resolve(language.get(1));
    Said said =
        new ForeignProcess(folder)
            .run(
                "C.UTF-8",
                language,
                "generate --score --from 2024-02 --to 2024-02 --seed 5 --home " + home);
    assertThat(said.code()).as(said.text()).isZero();
    Map<String, String> digests = new TreeMap<>();
    for (String part : List.of("catalog", "generated", "landing", "landed", "outbox")) {
      ForeignProcess.digests(home.resolve(part))
          .forEach((file, digest) -> digests.put(part + "/" + file, digest));
    }
    return digests;
  }
}
