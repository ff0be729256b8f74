package vn.tonghop.warehouse.intake;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Receipt;

/** What became of one arrival. */
public sealed interface Intaken {

  /** It came to landing in this run. */
  record Received(Receipt receipt) implements Intaken {}

  /** The same bytes came before from the same agency for the same collection: nothing new. */
  record AlreadyReceived(Receipt receipt) implements Intaken {}

  /** Its original lay in landing without a receipt, from a run that was cut short. */
  record Recovered(Receipt receipt) implements Intaken {}

  /**
   * It could not be taken; it stays where it is and the others are not concerned.
   *
   * @param fileName empty if the whole source could not be reached
   */
  record Failed(String source, String agency, String fileName, String reason) implements Intaken {

    /** The source and what lies there, with its agency once, where it has one. */
    public String place() {
      String thing = fileName.replaceFirst("^/+", "");
      String whose = thing.startsWith(agency + "/") ? "" : agency;
      return Stream.of(source, whose, thing)
          .filter(word -> !word.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }
}
