// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networksettings.h"

#include <QFile>
#include <QSslCertificate>

NetworkSettings NetworkSettings::of(const Profile &profile)
{
    return {.proxyMode = profile.proxyMode, .proxyUrl = profile.proxyUrl, .caFile = profile.caFile};
}

std::optional<QSslConfiguration> tlsConfiguration(const NetworkSettings &settings, ApiError *error)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (settings.caFile.isEmpty())
        return tls;

    QFile file(settings.caFile);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = {.kind = ApiError::Kind::File,
            .sentence = ApiError::tr(
                "The file with certification authorities, %1, cannot be read (%2); choose another one "
                "in the connection, or none.")
                            .arg(settings.caFile, file.errorString())};
        return std::nullopt;
    }
    const QList<QSslCertificate> authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (authorities.isEmpty()) {
        *error = {.kind = ApiError::Kind::File,
            .sentence = ApiError::tr("There is no certificate in %1; choose a file in PEM format, which has lines "
                                     "“BEGIN CERTIFICATE”.")
                            .arg(settings.caFile)};
        return std::nullopt;
    }
    tls.addCaCertificates(authorities);
    return tls;
}
