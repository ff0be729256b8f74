package vn.tonghop.warehouse.workbook.numeral;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Qualifier;
import vn.tonghop.warehouse.workbook.numeral.Numeral.BoundKind;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Exact;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Unreadable;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Unreadable.Why;

/** Reads a text by one convention of separators; two of them make what is ambiguous visible. */
enum NumeralGrammar {
  VIETNAMESE('.', ','),
  ENGLISH(',', '.');

  private static final Pattern ABSENT = Pattern.compile("-{1,3}|không phát sinh");
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "…+|\\.{2,6}|chưa có|chưa báo cáo|(?:chưa có|không có) số liệu|không có báo cáo");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern COMPOUND =
      Pattern.compile(
          "([^()]+)\\((?:còn lại|còn) ([^()]+)\\)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Amount.Grammar amounts;
  private final Pattern range;

  NumeralGrammar(char group, char decimal) {
    this.amounts = new Amount.Grammar(group, decimal);
    String amount = amounts.expression();
    this.range =
        Pattern.compile(
            "(?:từ )?(" + amount + ") ?(?:-|÷|đến) ?(" + amount + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether the text says something by this convention, be it a range the wrong way round. */
  boolean canRead(WrittenText written) {
    return !(read(written) instanceof Unreadable unreadable) || unreadable.why() == Why.REVERSED;
  }

  Numeral read(WrittenText written) {
    String lower = written.lowerCase();
    if (lower.isEmpty()) {
      return new Numeral.Blank();
    }
    if (ABSENT.matcher(lower).matches()) {
      return new Numeral.NotApplicable();
    }
    if (UNKNOWN.matcher(lower).matches()) {
      return new Numeral.NotReported();
    }
    if (written.isTooLong() || !DIGIT.matcher(lower).find()) {
      return new Unreadable(Why.NO_NUMBER);
    }
    // A figure before a range, or 1.5e-2 would run from 1.5 to 2.
    return readBound(written.text())
        .or(() -> readFigure(written.text()))
        .or(() -> readCompound(written.text()))
        .or(() -> readRange(written.text()))
        .orElse(new Unreadable(Why.NO_NUMBER));
  }

  private Optional<Numeral> readCompound(String text) {
    Matcher matcher = COMPOUND.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Exact> remaining = readFigure(matcher.group(2));
    return readFigure(matcher.group(1).strip())
        .flatMap(change -> remaining.map(left -> new Numeral.Compound(change, left)));
  }

  private Optional<Numeral> readRange(String text) {
    Matcher matcher = range.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Amount> high = amounts.read(matcher.group(2));
    return amounts
        .read(matcher.group(1))
        .flatMap(low -> high.flatMap(top -> low.upTo(top)))
        .map(
            ends ->
                ends.low().compareTo(ends.high()) > 0
                    ? new Unreadable(Why.REVERSED)
                    : new Numeral.Range(ends.low(), ends.high(), ends.measure()));
  }

  private Optional<Numeral> readBound(String text) {
    return ExactnessWords.findBound(text)
        .flatMap(
            worded -> amounts.read(worded.rest()).map(amount -> bound(worded.meaning(), amount)));
  }

  private static Numeral bound(BoundKind kind, Amount amount) {
    return new Numeral.Bound(kind, amount.value(), amount.measure());
  }

  private Optional<Exact> readFigure(String text) {
    ExactnessWords.Worded<Qualifier> worded = ExactnessWords.qualifierOf(text);
    return amounts
        .read(worded.rest())
        .map(amount -> new Exact(amount.value(), worded.meaning(), amount.measure()));
  }
}
