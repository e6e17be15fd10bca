package app.preflight.duplicates;

import app.preflight.matching.NormalProfile;
import java.util.UUID;

/**
 * A lead, person or organisation as its row is now.
 *
 * @param isGone merged into another, or a lead that became a deal: found there
 */
record KnownRecord(UUID id, RecordKind kind, NormalProfile profile, boolean isGone) {}
