// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transporterror.h"

#include <QLocale>
#include <QMetaEnum>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace {

using Kind = ApiError::Kind;

QString certificateName(const QSslCertificate &certificate)
{
    const QStringList names = certificate.issuerInfo(QSslCertificate::CommonName)
        + certificate.issuerInfo(QSslCertificate::Organization);
    return names.isEmpty() ? ApiError::tr("an unnamed authority") : names.front();
}

ApiError tlsError(const QList<QSslError> &errors, const ApiErrorContext &context)
{
    if (errors.isEmpty())
        return {.kind = Kind::Tls,
            .sentence = ApiError::tr(
                "No encrypted connection to %1 could be made; check host and port, and whether a proxy "
                "or firewall stands between.")
                            .arg(context.host)};
    const QSslError &first = errors.front();
    switch (first.error()) {
    case QSslError::HostNameMismatch:
        return {.kind = Kind::Tls,
            .sentence = ApiError::tr("The certificate that %1 shows is for another host; check the host.")
                            .arg(context.host),
            .detail = first.errorString()};
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return {.kind = Kind::Tls,
            .sentence = ApiError::tr(
                "The certificate of %1 is not valid at this time; check the clock of this computer, "
                "else tell who runs the host.")
                            .arg(context.host),
            .detail = first.errorString()};
    default:
        return {.kind = Kind::Tls,
            .sentence = ApiError::tr("The certificate of %1, issued by “%2”, is not trusted; if that is your company’s "
                                     "proxy, name the file with its certification authority in the connection.")
                            .arg(context.host, certificateName(first.certificate())),
            .detail = first.errorString()};
    }
}

QString proxySentence(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ProxyConnectionRefusedError:
        return ApiError::tr("The proxy refuses connections; check its address and port.");
    case QNetworkReply::ProxyConnectionClosedError:
        return ApiError::tr("The proxy closed the connection; check its kind and port, or ask who runs it.");
    case QNetworkReply::ProxyNotFoundError:
        return ApiError::tr("The name of the proxy was not found; check how it is spelled, and the network.");
    case QNetworkReply::ProxyTimeoutError:
        return ApiError::tr("The proxy did not answer in time; check its address, and the network.");
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ApiError::tr(
            "The proxy asks for a password, which this program does not keep; ask for a proxy without one, "
            "or for a way around it.");
    default:
        return ApiError::tr(
            "The proxy does not let the request through; check its address and kind, or ask who runs it.");
    }
}

Kind networkKind(QNetworkReply::NetworkError code)
{
    if (code == QNetworkReply::HostNotFoundError)
        return Kind::UnknownHost;
    return code == QNetworkReply::TimeoutError ? Kind::Timeout : Kind::Network;
}

QString networkSentence(QNetworkReply::NetworkError code, const ApiErrorContext &context)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return ApiError::tr("%1 refuses connections; check host and port, and whether a VPN is needed.")
            .arg(context.host);
    case QNetworkReply::HostNotFoundError:
        return ApiError::tr("The name %1 was not found; check how it is spelled, and the network.").arg(context.host);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return ApiError::tr("%1 closed the connection before the answer was whole; try again.").arg(context.host);
    case QNetworkReply::TimeoutError:
        return ApiError::tr("%1 did not answer in time; check the network, then try again.").arg(context.host);
    default:
        return ApiError::tr("%1 cannot be reached; check the network, and the proxy if there is one, then try again.")
            .arg(context.host);
    }
}

} // namespace

ApiError errorOfTransport(
    QNetworkReply::NetworkError code, const QList<QSslError> &tlsErrors, const ApiErrorContext &context)
{
    if (code == QNetworkReply::SslHandshakeFailedError)
        return tlsError(tlsErrors, context);
    // The error string of the reply would hold the whole URL; the name of the code does not.
    const QString detail = QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code));
    if (code >= QNetworkReply::ProxyConnectionRefusedError && code <= QNetworkReply::UnknownProxyError)
        return {.kind = Kind::Proxy, .sentence = proxySentence(code), .detail = detail};
    if (code < QNetworkReply::ProxyConnectionRefusedError || code == QNetworkReply::ContentReSendError)
        return {.kind = networkKind(code), .sentence = networkSentence(code, context), .detail = detail};
    return {.kind = Kind::Unreadable,
        .sentence = ApiError::tr(
            "The answer of %1 cannot be unpacked or is no HTTP; check host and port, then try again.")
                        .arg(context.host),
        .detail = detail};
}

ApiError cancelledError()
{
    return {.kind = Kind::Cancelled, .sentence = ApiError::tr("The request was cancelled.")};
}

ApiError silenceError(int seconds, const ApiErrorContext &context)
{
    return {.kind = Kind::Timeout,
        .sentence = ApiError::tr("%1 sent nothing for %n seconds; check the network, then try again.", nullptr, seconds)
                        .arg(context.host)};
}

ApiError deadlineError(int seconds, const ApiErrorContext &context)
{
    return {.kind = Kind::TooSlow,
        .sentence = ApiError::tr(
            "The answer of %1 was not whole after %n seconds; try again with a smaller page size.", nullptr, seconds)
                        .arg(context.host)};
}

ApiError sizeError(qint64 bytes, const ApiErrorContext &context)
{
    return {.kind = Kind::TooLarge,
        .sentence = ApiError::tr("The answer of %1 is larger than %2; try a shorter period.")
                        .arg(context.host, QLocale().formattedDataSize(bytes))};
}
