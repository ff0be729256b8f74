package vn.tonghop.jobs.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import vn.tonghop.jobs.deliver.Secret;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** The names of the settings that there are, as the records of settings spell them. */
final class KnownNames {

  /** Where the data home lies is read by the command line, before there are settings. */
  private static final String HOME = Settings.PREFIX + ".home";

  /**
   * What is ours and no setting: {@code -Dtonghop.trace=true}, to see where a failure came from;
   * the jar that the launcher starts; the file that keeps DuckDB's statements; the tests' database.
   */
  private static final Set<String> OWN =
      Set.of("tonghoptrace", "tonghopjar", "tonghopsqltrace", "tonghoptestpostgres");

  /** What names begin with that belong to the libraries. */
  private static final Set<String> OTHERS = Set.of("spring", "logging", "management", "server");

  private static final Pattern NAMELESS = Pattern.compile("document(?:[\\[.].*)?");

  /** Stands for a name that the settings give. */
  private static final String ANY = "<name>";

  private final Set<String> names = new LinkedHashSet<>(List.of(HOME));

  KnownNames(Class<? extends Record> settings) {
    collect(Settings.PREFIX, settings);
  }

  private void collect(String prefix, Class<?> type) {
    if (type.isSealed()) {
      for (Class<?> kind : type.getPermittedSubclasses()) {
        collect(prefix, kind);
      }
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
      if (component.getType() == Map.class) {
        Type[] of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
        collect(name + "." + ANY, (Class<?>) of[1]);
      } else if (component.getType().isRecord() && component.getType() != Secret.class) {
        collect(name, component.getType());
      } else {
        names.add(name);
      }
    }
  }

  List<String> list() {
    return List.copyOf(names);
  }

  /** Refuses a setting that is none: a misspelt one would silently do nothing. */
  void refuseOthers(MutablePropertySources sources) {
    for (PropertySource<?> source : sources) {
      if (source instanceof EnumerablePropertySource<?> listed) {
        for (String name : listed.getPropertyNames()) {
          if (isWritten(source)) {
            refuseNameless(name);
          }
          if (!isKnown(name, isWritten(source))) {
            throw new Failure(
                "Cannot use setting %s: there is none of that name, did you mean %s?"
                    .formatted(name, nearestTo(name)));
          }
        }
      }
    }
  }

  private boolean isKnown(String name, boolean isWritten) {
    return isOurs(name)
        ? names.stream().anyMatch(known -> isThat(known, name))
        : !isWritten || OTHERS.contains(name.split("[.\\[]", 2)[0].toLowerCase(Locale.ROOT));
  }

  /** Whether names are somebody's who set up this program: in the environment are many more. */
  private static boolean isWritten(PropertySource<?> source) {
    return source.getName().equals(Settings.GIVEN)
        || source.getName().startsWith("Config resource");
  }

  /** Spring takes a file of YAML without names, such as a list, for a setting of this name. */
  private static void refuseNameless(String name) {
    if (name.isBlank() || NAMELESS.matcher(name).matches()) {
      throw new Failure(
          "Cannot read the settings: a value without a name, expected such as 'tonghop.mail.host: mail.example.vn'");
    }
  }

  /** Whether a variable of the environment gives a setting, or leads to a file of them. */
  static boolean isToBeRead(String variable) {
    return variable.startsWith("SPRING_CONFIG_")
        || (isOurs(variable) && !uniform(variable).equals(uniform(HOME)));
  }

  /** Whether a name is a known one, in whose place of {@link #ANY} any name may stand. */
  private static boolean isThat(String known, String name) {
    return uniform(name).matches(uniform(known).replace(ANY, ".+"));
  }

  private static boolean isOurs(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !OWN.contains(uniform(name))
        && (lower.startsWith(Settings.PREFIX + ".") || lower.startsWith(Settings.PREFIX + "_"));
  }

  /**
   * A name as Spring compares it: {@code tonghop.mail.password-file} is TONGHOP_MAIL_PASSWORDFILE.
   */
  private static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
  }

  private String nearestTo(String name) {
    return names.stream()
        .min(Comparator.comparingInt(known -> Nearest.distance(uniform(known), uniform(name))))
        .orElseThrow();
  }
}
