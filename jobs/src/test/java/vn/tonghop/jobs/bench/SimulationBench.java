package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.rehearse.city.ProjectionErrors;
import vn.tonghop.warehouse.home.DataHome;

/** Three years of the generated city, across the reorganisation of 2025. */
class SimulationBench {

  @TempDir private Path folder;

  @Test
  void makesEveryEditionOfThreeYearsAgain() {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Simulation.Outcome outcome =
        new Simulation(out)
            .play(
                folder,
                YearMonth.parse(System.getProperty("tonghop.bench.from", "2023-01")),
                YearMonth.parse(System.getProperty("tonghop.bench.to", "2025-12")),
                Long.getLong("tonghop.bench.seed", 1));
    outcome.score().print(out);
    new ProjectionErrors(new DataHome(folder.resolve("city"))).print(out);
    outcome.remade().stream()
        .filter(one -> !one.differences().isEmpty())
        .forEach(one -> out.println("DIFFERS " + one.original().code() + one.differences()));
    out.printf(
        "== simulation: %d deliveries, %d editions, %d of them replacements, %d made again equal%n",
        outcome.receivedCount(), outcome.remade().size(), outcome.replacements(), outcome.equal());
    assertThat(outcome.equal()).isEqualTo(outcome.remade().size());
  }
}
