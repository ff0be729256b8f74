package vn.tonghop.warehouse.consolidate;

import java.time.Instant;
import java.util.List;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.CollectionReport;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.IssuedReport;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.shipped.PlainTable;

/**
 * What a consolidation stands on besides the submissions: the catalog's tables, who owed what,
 * which reports are made, and the words that mark every page.
 *
 * @param tables the catalog's tables, as an edition of a period reads them
 * @param duties who owes what in a collection
 * @param reports which reports are made for a period, and who issues them to whom
 * @param rules what holds the figures of all agencies against one another
 * @param program what makes the edition
 * @param markingVi printed on every page, such as the marking of a demonstration; empty for none
 * @param markingNoteVi printed in the notes, such as what a demonstration assumes; empty for none
 */
public record Ground(
    Tables tables,
    Duties duties,
    Reports reports,
    Rules rules,
    Program program,
    String markingVi,
    String markingNoteVi) {
  /** Gives the catalog's tables as an edition of a period reads them; the catalog's answer. */
  @FunctionalInterface
  public interface Tables {
    List<PlainTable> of(Period period);
  }

  /** Tells who owes what in a collection; the plan room's answer. */
  @FunctionalInterface
  public interface Duties {
    List<Duty> of(Collection collection);
  }

  /**
   * Compares the figures of all agencies in the warehouse under consolidation; the rule book's
   * answer.
   *
   * @param digest of the rules: other rules make another edition
   */
  public record Rules(Check check, String digest) {
    /** Reads {@code core} and {@code reference}, writes nothing. */
    @FunctionalInterface
    public interface Check {
      CollectionReport of(Database warehouse);
    }
  }

  /**
   * What makes the edition.
   *
   * @param version as people know it
   * @param codeDigest of its classes
   */
  public record Program(String version, String codeDigest, Templates templates) {
    /** Tells by what the layout of reports is known; the publishing room's answer. */
    @FunctionalInterface
    public interface Templates {
      String digestOf(List<String> reports);
    }
  }

  /** Tells the reports that are made for a period; the plan room's answer. */
  @FunctionalInterface
  public interface Reports {
    /** By the bodies that an edition of this instant is issued by and to. */
    List<IssuedReport> of(Period period, Instant asOf);

    /** Their codes. */
    default List<String> codes(Period period, Instant asOf) {
      return of(period, asOf).stream().map(IssuedReport::code).toList();
    }
  }
}
