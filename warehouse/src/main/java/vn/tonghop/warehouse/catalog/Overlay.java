package vn.tonghop.warehouse.catalog;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.home.CityZone;

/**
 * The city's own files, laid over what the program ships: the later layer over the earlier one.
 *
 * @param layers none for what the program ships alone
 */
record Overlay(List<Layer> layers) {

  static final Overlay NONE = new Overlay(List.of());

  Overlay {
    layers = List.copyOf(layers);
  }

  static Overlay of(Path folder) {
    return new Overlay(List.of(Layer.ofHome(folder)));
  }

  /** The same under another layer. */
  Overlay with(Layer layer) {
    List<Layer> all = new ArrayList<>(layers);
    all.add(layer);
    return new Overlay(all);
  }

  /** The last file of a name, whichever way its ending is written. */
  Optional<Path> find(String name) {
    return layers.stream()
        .flatMap(layer -> layer.files().entrySet().stream())
        .filter(file -> file.getKey().matches(name + "\\.ya?ml"))
        .map(java.util.Map.Entry::getValue)
        .reduce((earlier, later) -> later);
  }

  /** The zone of the city's clocks. */
  ZoneId zone() {
    return CityZone.of(
        layers.stream()
            .flatMap(layer -> layer.files().entrySet().stream())
            .filter(file -> RegimeYaml.isRegime(file.getKey()))
            .map(java.util.Map.Entry::getValue)
            .toList());
  }
}
