// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"
#include "profile.h"

#include <QSslConfiguration>
#include <QString>

#include <optional>

/// What of a profile the network has to know. A value.
struct NetworkSettings
{
    ProxyMode proxyMode = ProxyMode::System;
    QString proxyUrl = {};
    QString caFile = {};

    static NetworkSettings of(const Profile &profile);
    bool operator==(const NetworkSettings &) const = default;
};

/// TLS 1.2 or later, trusting the system's certification authorities and those of the additional file. Nothing if that
/// file cannot be read; then `*error` says so. Reads a file.
std::optional<QSslConfiguration> tlsConfiguration(const NetworkSettings &settings, ApiError *error);
