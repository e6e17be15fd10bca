/** Floor 3: a look for duplicates through all leads of a workspace. */
@NullMarked
package app.preflight.duplicates.search;

import org.jspecify.annotations.NullMarked;
