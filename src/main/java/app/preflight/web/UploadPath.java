package app.preflight.web;

/**
 * Where a file may be sent that is larger than any other body.
 *
 * @param path of a POST
 * @param most bytes
 */
public record UploadPath(String path, long most) {}
