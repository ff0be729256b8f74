package vn.tonghop.warehouse.workbook.read;

import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;

/** The choices of a column of codes, by whatever an officer writes for one of them. */
final class Choices {

  private final List<Choice> choices;

  private record Choice(String code, String bareCode, String label, String bareLabel) {

    Choice(String code, String label) {
      this(code, bare(SameText.fold(code)), label, bare(label));
    }

    boolean isMeantBy(String folded, String bare) {
      return bare.equals(bareCode) || bare.equals(bareLabel) || label.endsWith(" - " + folded);
    }
  }

  Choices(FormColumn column) {
    choices =
        column.codes().entrySet().stream()
            .map(code -> new Choice(code.getKey(), SameText.fold(code.getValue())))
            .toList();
  }

  /** The code that a text chooses: its own, its label, or the label's words alone. */
  Optional<String> findCode(String text) {
    String folded = SameText.fold(text);
    String bare = bare(folded);
    return choices.stream()
        .filter(choice -> choice.isMeantBy(folded, bare))
        .map(Choice::code)
        .findFirst();
  }

  /** {@code P: Sơ bộ} and {@code P-} choose what {@code P - Sơ bộ} is. */
  private static String bare(String folded) {
    return folded.replaceAll("[\\s:.-]+", " ").strip();
  }
}
