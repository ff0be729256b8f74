package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;

/** What gives reason to replace an edition. */
class ProposalsTest {

  private static final Period JUNE = Period.of("2024-06");
  private static final Instant EDITION = Instant.parse("2024-06-20T10:00:00Z");
  private static final Instant LATER = Instant.parse("2024-06-25T10:00:00Z");

  @TempDir Path folder;

  @Test
  void whatAnEditionOfAnEarlierProgramKnewAndDidNotNameIsNoNewcomer() throws IOException {
    SmallHome city = new SmallHome(folder);
    deliver(city, "2024-06-17T02:00:00Z", "5.73");
    deliver(city, "2024-06-18T02:00:00Z", "5.75");
    Path built = city.built(city.consolidation(), JUNE, EDITION);
    EditionRecord record = EditionRecord.in(built);
    assertThat(record.submissions()).hasSize(2);
    Files.writeString(new EditionFolder(built).record(), namingOnlyTheLatest(record).json());
    city.publish(built, JUNE, 1);
    assertThat(new Proposals(city.home).list(LATER)).isEmpty();

    deliver(city, "2024-06-21T02:00:00Z", "5.80");
    assertThat(new Proposals(city.home).list(LATER))
        .singleElement()
        .satisfies(
            proposal ->
                assertThat(proposal.newcomers())
                    .extracting(one -> one.receipt().receivedAt())
                    .containsExactly(Instant.parse("2024-06-21T02:00:00Z")));
  }

  private static void deliver(SmallHome city, String at, String value) {
    city.deliver("CTK", "2024-06", at, "GRDP_GROWTH", "2024-06", "cumulative", value);
  }

  private static EditionRecord namingOnlyTheLatest(EditionRecord record) {
    return new EditionRecord(
        record.period(),
        record.number(),
        record.asOf(),
        record.program(),
        record.inputsDigest(),
        record.madeFrom(),
        record.replacedNumber(),
        record.comparedEditions(),
        record.submissions().subList(1, 2),
        record.relations());
  }
}
