package vn.tonghop.jobs.sources;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import vn.tonghop.warehouse.Failure;

/** Reads a source's settings as those of the kind that its address is of, and refuses others. */
public final class KindByAddress implements BindHandler {

  @Override
  @SuppressWarnings("unchecked")
  public <T> Bindable<T> onStart(
      ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
    if (target.getType().resolve() != SourceSettings.class) {
      return target;
    }
    Class<? extends SourceSettings> kind = kind(name, context);
    refuseOthers(name, kind, context);
    return (Bindable<T>) Bindable.of(kind);
  }

  private static Class<? extends SourceSettings> kind(
      ConfigurationPropertyName name, BindContext context) {
    String address =
        context.getBinder().bind(name.append("address"), Bindable.of(String.class)).orElse("");
    return Optional.ofNullable(SourceSettings.KINDS.get(address.replaceFirst(":.*", "")))
        .orElseThrow(
            () ->
                new Failure(
                    "Cannot use source %s: expected an address that begins with one of %s"
                        .formatted(
                            name.getLastElement(Form.ORIGINAL), SourceSettings.KINDS.keySet())));
  }

  /** A setting that the kind does not have would silently do nothing. */
  private static void refuseOthers(
      ConfigurationPropertyName source, Class<? extends SourceSettings> kind, BindContext context) {
    StreamSupport.stream(context.getSources().spliterator(), false)
        .filter(IterableConfigurationPropertySource.class::isInstance)
        .flatMap(each -> ((IterableConfigurationPropertySource) each).stream())
        .filter(source::isParentOf)
        .filter(
            setting ->
                Arrays.stream(kind.getRecordComponents())
                    .map(RecordComponent::getName)
                    .noneMatch(setting.getLastElement(Form.UNIFORM)::equalsIgnoreCase))
        .findFirst()
        .ifPresent(
            setting -> {
              throw new Failure(
                  "Cannot use setting %s: a source of this kind has none, expected one of %s"
                      .formatted(
                          setting,
                          Arrays.stream(kind.getRecordComponents())
                              .map(
                                  component ->
                                      DataObjectPropertyName.toDashedForm(component.getName()))
                              .toList()));
            });
  }
}
