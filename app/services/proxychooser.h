// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "networksettings.h"

#include <QNetworkProxyFactory>

/// Chooses the proxy of each connection as the settings say, and none at all for this computer itself.
class ProxyChooser : public QNetworkProxyFactory
{
public:
    explicit ProxyChooser(const NetworkSettings &settings);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    NetworkSettings m_settings;
    QNetworkProxy m_manual;
};
