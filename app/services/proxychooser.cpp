// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proxychooser.h"

#include "profile.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QNetworkProxy manualProxy(const QString &text)
{
    const QUrl url(text.trimmed());
    const auto type = url.scheme() == u"socks5" ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy;
    return QNetworkProxy(type, url.host(), quint16(url.port(0)), url.userName());
}

} // namespace

ProxyChooser::ProxyChooser(const NetworkSettings &settings)
    : m_settings(settings)
    , m_manual(manualProxy(settings.proxyUrl))
{ }

QList<QNetworkProxy> ProxyChooser::queryProxy(const QNetworkProxyQuery &query)
{
    if (m_settings.proxyMode == ProxyMode::None || isLoopback(query.peerHostName().toLower()))
        return {QNetworkProxy::NoProxy};
    if (m_settings.proxyMode == ProxyMode::Manual)
        return {m_manual};
    return systemProxyForQuery(query);
}
