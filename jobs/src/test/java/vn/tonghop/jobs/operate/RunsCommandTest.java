package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.record.Activity;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.warehouse.home.DataHome;

/** The command line over one home, in the order of a working day. */
class RunsCommandTest {

  @TempDir Path folder;

  @Test
  void saysOfAFolderThatIsNoHomeThatItIsNoneAndMakesNothingInIt() {
    for (String[] command :
        List.of(
            new String[] {"runs"},
            new String[] {"runs", "show", "1"},
            new String[] {"stop", "1"},
            new String[] {"abandon", "1"},
            new String[] {"restart", "1"},
            new String[] {"status", "--collection", "2024-06"})) {
      assertThat(tonghop(command))
          .as(String.join(" ", command))
          .isEqualTo(
              new Said(
                  1,
                  "tonghop: Cannot find a home in %s: no folders catalog and landing in it, expected what --home or TONGHOP_HOME names for intake or serve%n"
                      .formatted(folder)));
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void listsShowsAndRefusesInOneLine() {
    new DataHome(folder).create();
    assertThat(tonghop("runs").text()).startsWith("run  job  key  started  ended  status  did\n");
    assertThat(tonghop("intake").code()).isZero();

    Said runs = tonghop("runs", "--format", "csv");
    assertThat(runs.code()).isZero();
    assertThat(runs.text().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .matches(
            "1,intake,pulled_at=\\S+,\\S+ \\S+,\\S+ \\S+,completed,\"?intake: 0 received, 0 not"
                + " taken; validate: 0 judged, 0 accepted, 0 findings; store: 0 stored, 0 rows\"?");
    assertThat(tonghop("runs", "show", "1").text())
        .startsWith("run 1 of intake pulled_at=")
        .contains("\nvalidate ".strip(), "0 judged, 0 accepted");
    assertThat(tonghop("runs", "show", "1", "--format", "json").text())
        .contains("\"step\" : \"store\"");

    assertThat(tonghop("runs", "show", "7"))
        .isEqualTo(new Said(2, "tonghop: Cannot find run '7': expected 1 to 1\n"));
    assertThat(tonghop("restart", "1"))
        .isEqualTo(new Said(1, "tonghop: Cannot restart run 1: it is complete\n"));
    assertThat(tonghop("stop", "1"))
        .isEqualTo(
            new Said(1, "tonghop: Cannot stop run 1: it is not going on, it is completed\n"));
    assertThat(tonghop("abandon", "1"))
        .isEqualTo(new Said(1, "tonghop: Cannot abandon run 1: it is complete\n"));
    assertThat(tonghop("restart", "first").code()).isEqualTo(2);
    assertThat(
            tonghop(
                    "consolidate",
                    "--confirm",
                    "--period",
                    "2024-H1",
                    "--set",
                    "tonghop.mail.password=geheim",
                    "--set",
                    "spring.datasource.url=jdbc:nonesuch://lan:geheim@db/jobs?password=geheim")
                .code())
        .isEqualTo(1);
    assertRecord();
  }

  @Test
  void saysOfARunWhoseProcessHasEndedThatItHasAndWhatToDo() throws Exception {
    new DataHome(folder).create();
    assertThat(tonghop("intake").code()).isZero();
    Path operations = new DataHome(folder).operations();
    try (Connection store =
            DriverManager.getConnection("jdbc:h2:file:" + operations.resolve("jobs"));
        Statement kill = store.createStatement()) {
      kill.executeUpdate("update batch_job_execution set status = 'STARTED', end_time = null");
    }
    assertThat(tonghop("runs").text()).contains("started").doesNotContain("has ended");
    Files.writeString(operations.resolve("jobs.pid"), Long.toString(Integer.MAX_VALUE));

    assertThat(tonghop("runs").text())
        .contains("started", "its process has ended: restart 1 goes on from there, abandon 1");
    assertThat(tonghop("runs", "show", "1").text()).contains("\nits process has ended: restart 1");
    assertThat(tonghop("restart", "1").code()).isZero();
    assertThat(tonghop("runs").text()).doesNotContain("has ended");
  }

  /**
   * Who did what with what and how it ended; who only looked, and whatever is secret, is not in.
   */
  private void assertRecord() {
    List<Activity> lines = new ActivityRecord(new DataHome(folder), Clock.systemUTC()).list();
    assertThat(lines)
        .extracting(line -> line.key() + " " + line.outcome() + " " + line.detail())
        .startsWith(
            "command/intake STARTED ",
            "command/intake DONE ",
            "command/restart/1 STARTED ",
            "command/restart/1 FAILED Cannot restart run 1: it is complete",
            "command/stop/1 STARTED ",
            "command/stop/1 FAILED Cannot stop run 1: it is not going on, it is completed",
            "command/abandon/1 STARTED ",
            "command/abandon/1 FAILED Cannot abandon run 1: it is complete",
            "command/consolidate/2024-H1 STARTED ")
        .hasSize(10);
    assertThat(lines)
        .allMatch(line -> line.user().equals(System.getProperty("user.name")))
        .last()
        .satisfies(
            line ->
                assertThat(line.parameters())
                    .containsEntry("period", "2024-H1")
                    .hasEntrySatisfying(
                        "set",
                        set ->
                            assertThat(set)
                                .contains("tonghop.mail.password=***", "lan:***@db/jobs")));
    assertThat(lines.toString()).doesNotContain("geheim");
  }

  private Said tonghop(String... words) {
    return Said.of(folder, words);
  }
}
