/** Floor 1: page shell, errors, paging, dates; knows a viewer and no word of the trade. */
@NullMarked
package app.preflight.web;

import org.jspecify.annotations.NullMarked;
