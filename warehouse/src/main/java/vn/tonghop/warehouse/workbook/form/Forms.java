package vn.tonghop.warehouse.workbook.form;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The forms that the program ships: every version ever issued, since old ones still come back. */
public final class Forms {

  private static final Forms SHIPPED = load();

  private final List<Form> forms;

  Forms(List<Form> forms) {
    Map<String, String> formOfSheet = new HashMap<>();
    for (Form form : forms) {
      for (FormSheet sheet : form.sheets()) {
        for (String name : List.of(sheet.name(), sheet.titleVi())) {
          String other = formOfSheet.putIfAbsent(name, form.code());
          if (other != null && !other.equals(form.code())) {
            throw new Failure(
                "Cannot take form %s: its sheet '%s' is one of form %s, expected a name of its own"
                    .formatted(form.id(), name, other));
          }
        }
      }
    }
    this.forms = List.copyOf(forms);
  }

  /** The forms below {@code forms/}, loaded and cross-checked once. */
  public static Forms shipped() {
    return SHIPPED;
  }

  public Optional<Form> find(String code, int version) {
    return forms.stream().filter(f -> f.code().equals(code) && f.version() == version).findFirst();
  }

  public Optional<Form> findNewest(String code) {
    return listNewest().stream().filter(f -> f.code().equals(code)).findFirst();
  }

  /** The newest form in which the head of an agency releases a workbook. */
  public Optional<Form> findRelease() {
    return listNewest().stream().filter(Form::isRelease).findFirst();
  }

  /** All versions: what was ever issued is read. */
  public List<Form> list() {
    return forms;
  }

  /** The newest version of each form, which is issued. */
  public List<Form> listNewest() {
    return List.copyOf(
        forms.stream()
            .collect(
                Collectors.toMap(
                    Form::code,
                    form -> form,
                    BinaryOperator.maxBy(Comparator.comparingInt(Form::version)),
                    LinkedHashMap::new))
            .values());
  }

  /**
   * The sheet whose rows land in a relation, such as {@code indicators__figures}, at its newest.
   */
  public Optional<FormSheet> findSheet(String relation) {
    return listNewest().stream()
        .flatMap(
            form -> form.sheets().stream().filter(sheet -> relation.equals(form.relation(sheet))))
        .findFirst();
  }

  private static Forms load() {
    return new Forms(
        ShippedFiles.below("forms").entrySet().stream()
            .filter(file -> file.getKey().endsWith(".yml"))
            .map(file -> new FormYaml("forms/" + file.getKey()).read(file.getValue()))
            .toList());
  }
}
