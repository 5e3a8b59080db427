// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// A request as a LoopbackServer received it.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< with the query
    HttpHeaders headers;
    QByteArray body;
    int connection = 0; ///< the number of the TCP connection, counted from 1

    /// The value of the first header of this name (in any case); empty without one.
    QByteArray header(QByteArrayView name) const;

    /// Takes the first whole request from the front of `buffer`; none while it is not there yet.
    static std::optional<HttpRequest> take(QByteArray &buffer);
};

/// What a LoopbackServer answers, and how it misbehaves while doing so.
struct HttpAnswer
{
    enum class Fault {
        None,
        NeverAnswers, ///< keeps the connection open and says nothing
        ClosesAtOnce, ///< closes before the first byte
        ResetsAtOnce, ///< a TCP reset before the first byte
        CutsBody, ///< closes in the middle of the body
    };

    int status = 200;
    HttpHeaders headers = {}; ///< beside Content-Length, Transfer-Encoding, Content-Encoding and Connection
    QByteArray body = {};
    std::chrono::milliseconds delay{0}; ///< before the first byte
    std::chrono::milliseconds trickle{0}; ///< after each single byte of the body
    std::optional<qint64> declaredLength = {}; ///< a Content-Length that need not be true
    std::function<QByteArray()> pieces = {}; ///< the body instead of `body`, in chunks, until a piece is empty
    bool chunked = false;
    bool gzip = false;
    bool keepAlive = true;
    Fault fault = Fault::None;

    /// The body, compressed if asked for.
    QByteArray encodedBody() const;

    /// Status line and headers before an encoded body of this length.
    QByteArray head(qint64 bodyLength) const;

    /// The encoded body as it goes over the wire: in chunks, or cut.
    QByteArray onWire(const QByteArray &encodedBody) const;

    /// A piece of a body as it goes over the wire; an empty one ends it.
    static QByteArray chunk(const QByteArray &piece);
};
