package app.preflight.shared;

import java.util.UUID;

/** The id of one kind of thing: a record of its value alone, which is also what it reads as. */
public interface Id {

    UUID value();
}
