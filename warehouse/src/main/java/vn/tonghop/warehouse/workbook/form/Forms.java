package vn.tonghop.warehouse.workbook.form;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Failure;

/** The forms that the program ships: every version ever issued, since old ones still come back. */
public final class Forms {

  private static final Forms SHIPPED = load();

  private final List<Form> forms;

  private Forms(List<Form> forms) {
    Map<String, String> formOfSheet = new HashMap<>();
    for (Form form : forms) {
      for (FormSheet sheet : form.sheets()) {
        String other = formOfSheet.putIfAbsent(sheet.name(), form.code());
        if (other != null && !other.equals(form.code())) {
          throw new Failure(
              "Cannot take form %s: its sheet '%s' is one of form %s, expected a name of its own"
                  .formatted(form.id(), sheet.name(), other));
        }
      }
    }
    this.forms = List.copyOf(forms);
  }

  /** The forms listed in {@code forms/forms.txt}, loaded and cross-checked once. */
  public static Forms shipped() {
    return SHIPPED;
  }

  public Optional<Form> find(String code, int version) {
    return forms.stream().filter(f -> f.code().equals(code) && f.version() == version).findFirst();
  }

  public Optional<Form> findNewest(String code) {
    return forms.stream()
        .filter(f -> f.code().equals(code))
        .max(Comparator.comparingInt(Form::version));
  }

  public List<Form> list() {
    return forms;
  }

  private static Forms load() {
    List<Form> forms = new ArrayList<>();
    for (String path :
        new String(read("forms/forms.txt"), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(l -> !l.isBlank())
            .toList()) {
      forms.add(new FormYaml(path).read(read(path)));
    }
    return new Forms(forms);
  }

  private static byte[] read(String path) {
    try (InputStream in = Forms.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new Failure(
            "Cannot read form %s: not there, expected on the class path".formatted(path));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new Failure("Cannot read form %s: %s".formatted(path, e.getMessage()), e);
    }
  }
}
