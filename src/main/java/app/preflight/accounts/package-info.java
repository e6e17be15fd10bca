/** Floor 2: workspaces, users, teams, roles, sessions, tokens, invitations. */
@NullMarked
package app.preflight.accounts;

import org.jspecify.annotations.NullMarked;
