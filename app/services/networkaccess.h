// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "networksettings.h"

#include <QObject>

#include <utility>
#include <vector>

class QNetworkAccessManager;

/// The QNetworkAccessManager objects of the program, one for each settings: Qt takes up an open connection again
/// whatever certificates it was made with. Lives in the thread of a NetworkStack.
class NetworkAccess : public QObject
{
    Q_OBJECT

public:
    /// Null if the settings cannot be used; then `*error` says why.
    QNetworkAccessManager *manager(const NetworkSettings &settings, ApiError *error);

private:
    std::vector<std::pair<NetworkSettings, QNetworkAccessManager *>> m_managers;
};
