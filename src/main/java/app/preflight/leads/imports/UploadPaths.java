package app.preflight.leads.imports;

import app.preflight.web.UploadPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files with leads are sent, by programs and by people. */
@Configuration(proxyBeanMethods = false)
class UploadPaths {

    @Bean
    UploadPath importsOfPrograms() {
        return new UploadPath("/api/v1/imports", LeadImports.LARGEST_FILE);
    }

    @Bean
    UploadPath importsOfPeople() {
        return new UploadPath("/leads/imports", LeadImports.LARGEST_FILE);
    }
}
