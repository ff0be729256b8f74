package vn.tonghop.jobs.deliver;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Digest;

/**
 * One letter about one event, before it is put into words.
 *
 * @param event what it is about; the same event is written about once, across restarts and
 *     processes
 * @param happenedAt when the event was
 * @param values what the template asks for, by name; printed as they are
 * @param attachments files that go with it, in this order
 */
public record Letter(
    Kind kind,
    Recipient recipient,
    String event,
    Instant happenedAt,
    Map<String, String> values,
    List<Path> attachments) {

  /** The kinds of letter; each has a template of its own. */
  public enum Kind {
    RECEIPT,
    REJECTION,
    REMINDER_BEFORE,
    REMINDER_AFTER,
    DIGEST,
    EDITION,
    PROPOSAL;

    String template() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What stands in no name of an event: in the ledger's files a dot parts it from a number. */
  private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9-]");

  public Letter {
    event = UNFIT.matcher(event).replaceAll("-");
    values = Map.copyOf(values);
    attachments = List.copyOf(attachments);
  }

  /** The letter's number in the mail world: the same whenever and wherever it is sent. */
  String messageId() {
    return "<%s@tonghop.invalid>"
        .formatted(Digest.ofText(recipient.code() + "/" + event).substring(0, 32));
  }
}
