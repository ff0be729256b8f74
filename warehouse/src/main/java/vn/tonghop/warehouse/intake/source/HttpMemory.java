package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/** What we remember of an HTTPS source between runs; losing it costs fetching again, no data. */
record HttpMemory(Path file) {

  /** The file's content. */
  record State(HttpListing listing, List<String> acknowledged) {}

  private static final JsonMapper JSON = JsonMapper.shared();

  HttpListing listing() {
    return state().listing();
  }

  synchronized boolean isAcknowledged(String id) {
    return state().acknowledged().contains(id);
  }

  /** Keeps the newest listing, and of what was acknowledged only what is still listed. */
  synchronized void remember(HttpListing listing, List<Arrival> arrivals) {
    Set<String> known = new TreeSet<>(state().acknowledged());
    known.retainAll(arrivals.stream().map(Arrival::id).toList());
    write(new State(listing, List.copyOf(known)));
  }

  synchronized void acknowledge(String id) {
    State state = state();
    Set<String> known = new TreeSet<>(state.acknowledged());
    if (known.add(id)) {
      write(new State(state.listing(), List.copyOf(known)));
    }
  }

  private State state() {
    if (!Files.exists(file)) {
      return new State(HttpListing.NONE, List.of());
    }
    try {
      return JSON.readValue(Files.readString(file), State.class);
    } catch (IOException | JacksonException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private void write(State state) {
    DataHome.makeFolder(file.toAbsolutePath().getParent());
    Aside.beside().write(file, JSON.writeValueAsBytes(state));
  }
}
