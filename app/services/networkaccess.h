// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "networksettings.h"

#include <QDateTime>
#include <QObject>
#include <QSslConfiguration>

#include <optional>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

/// The QNetworkAccessManager objects of the program, one for each settings: Qt takes up an open connection again
/// whatever certificates it was made with. Lives in the thread of a NetworkStack.
class NetworkAccess : public QObject
{
    Q_OBJECT

public:
    /// Sends a request as the settings say, with a body that goes out once only. Null if the settings cannot be used;
    /// then `*error` says why.
    QNetworkReply *send(const NetworkSettings &settings, QNetworkRequest request, const QByteArray &verb,
        const QByteArray &body, ApiError *error);

private:
    struct Route
    {
        NetworkSettings settings;
        /// When the file of certification authorities was changed last.
        QDateTime caChanged;
        QSslConfiguration tls;
        QNetworkAccessManager *manager;
    };

    std::optional<Route> route(const NetworkSettings &settings, ApiError *error);

    std::vector<Route> m_routes;
};
