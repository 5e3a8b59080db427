// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkaccess.h"

#include "onetimebody.h"
#include "proxychooser.h"

#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

QNetworkReply *NetworkAccess::send(const NetworkSettings &settings, QNetworkRequest request, const QByteArray &verb,
    const QByteArray &body, ApiError *error)
{
    const std::optional<Route> way = route(settings, error);
    if (!way)
        return nullptr;
    request.setSslConfiguration(way->tls);
    // A server that closes the connection before the first byte is asked again by Qt, with the same token, which is a
    // replay. A body that cannot be rewound prevents it; proven for HTTP/1.1 only.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
    // What follows would let Qt add to, change or answer the request on its own.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);

    auto *device = new OneTimeBody(body);
    QNetworkReply *reply = way->manager->sendCustomRequest(request, verb, device);
    device->setParent(reply);
    return reply;
}

std::optional<NetworkAccess::Route> NetworkAccess::route(const NetworkSettings &settings, ApiError *error)
{
    const QDateTime caChanged = settings.caFile.isEmpty() ? QDateTime() : QFileInfo(settings.caFile).lastModified();
    for (const Route &known : m_routes) {
        if (known.settings == settings && known.caChanged == caChanged)
            return known;
    }
    const std::optional<QSslConfiguration> tls = tlsConfiguration(settings, error);
    if (!tls)
        return std::nullopt;
    auto *manager = new QNetworkAccessManager(this);
    manager->setProxyFactory(new ProxyChooser(settings)); // takes it
    return m_routes.emplace_back(Route{settings, caChanged, *tls, manager});
}
