package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import java.util.List;

/**
 * What refers to records, and moves along when they are merged: a bean of each module that has
 * such.
 */
public interface References {

    List<Reference> to(RecordKind kind);
}
