package app.preflight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameContaining;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled program and its tests, as ArchUnit reads them. */
final class Sources {

    static final String ROOT = "app.preflight";

    /**
     * Written by the build: from the migrations, from the templates, and by Spring's processing.
     */
    static final DescribedPredicate<JavaClass> GENERATED =
            resideInAnyPackage(ROOT + ".schema..", ROOT + ".templates..")
                    .or(nameContaining("__"))
                    .as("generated");

    private static final DescribedPredicate<JavaClass> A_TEST =
            describe(
                    "a test",
                    type ->
                            type.getSource()
                                    .filter(source ->
                                            source.getUri().getPath().contains("/test-classes/"))
                                    .isPresent());

    static final JavaClasses PROGRAM_AND_TESTS = read().that(not(GENERATED).as("written by hand"));
    static final JavaClasses PROGRAM = PROGRAM_AND_TESTS.that(not(A_TEST).as("no test"));

    private Sources() {}

    /** Our classes only: the libraries' are many, and their names say enough here. */
    private static JavaClasses read() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter().importPackages(ROOT);
    }
}
