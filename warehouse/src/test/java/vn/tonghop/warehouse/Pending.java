package vn.tonghop.warehouse;

import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.store.Stored;
import vn.tonghop.warehouse.validate.Validation;

/** A stage's whole pending work done at once, as the jobs do it in shares. */
public final class Pending {

  private Pending() {}

  /** Judges what has a receipt and no verdict yet; what was judged, in the order of arrival. */
  public static List<Submission> validate(Validation validation) {
    List<Submission> judged = new ArrayList<>();
    try (Validation.Sitting sitting = validation.sit(validation.listPending())) {
      sitting.judgeAll(judged::add);
    }
    return judged.stream().sorted(Submission.BY_ARRIVAL).toList();
  }

  /** Stores what has a verdict and has not landed yet. */
  public static List<Stored> store(Store store) {
    return store.listPending().stream().map(store::store).toList();
  }
}
