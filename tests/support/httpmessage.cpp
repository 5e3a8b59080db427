// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpmessage.h"

#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        table[i] = i;
        for (int bit = 0; bit < 8; ++bit)
            table[i] = (table[i] >> 1) ^ (table[i] & 1 ? 0xedb88320U : 0U);
    }
    return table;
}();

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ crcTable[(crc ^ static_cast<uchar>(byte)) & 0xff];
    return ~crc;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

// qCompress() gives four bytes of length, two of zlib header, the deflated data and four of checksum.
QByteArray gzipped(const QByteArray &body)
{
    return "\x1f\x8b\x08\0\0\0\0\0\0\x03"_ba + qCompress(body, 1).mid(6).chopped(4) + littleEndian(crc32(body))
        + littleEndian(static_cast<quint32>(body.size()));
}

QByteArray inChunks(const QByteArray &body)
{
    constexpr qsizetype chunkSize = 4096;
    QByteArray chunks;
    for (qsizetype at = 0; at < body.size(); at += chunkSize)
        chunks += HttpAnswer::chunk(body.mid(at, chunkSize));
    return chunks + HttpAnswer::chunk({});
}

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 302:
        return "Found"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 403:
        return "Forbidden"_ba;
    case 404:
        return "Not Found"_ba;
    case 405:
        return "Method Not Allowed"_ba;
    case 412:
        return "Precondition Failed"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 500:
        return "Internal Server Error"_ba;
    case 503:
        return "Service Unavailable"_ba;
    }
    return "Status"_ba;
}
} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        headers, [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

std::optional<HttpRequest> HttpRequest::take(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    QList<QByteArray> lines = buffer.first(headEnd).split('\n');
    const QList<QByteArray> start = lines.takeFirst().trimmed().split(' ');
    HttpRequest request;
    request.method = start.value(0);
    request.path = start.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype bodyStart = headEnd + 4;
    const qsizetype length = std::max(0LL, request.header("Content-Length").toLongLong());
    if (buffer.size() < bodyStart + length)
        return {};
    request.body = buffer.mid(bodyStart, length);
    buffer.remove(0, bodyStart + length);
    return request;
}

QByteArray HttpAnswer::encodedBody() const
{
    return gzip ? gzipped(body) : body;
}

QByteArray HttpAnswer::head(qint64 bodyLength) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    if (gzip)
        head += "Content-Encoding: gzip\r\n";
    if (chunked || pieces)
        head += "Transfer-Encoding: chunked\r\n";
    else
        head += "Content-Length: " + QByteArray::number(declaredLength.value_or(bodyLength)) + "\r\n";
    if (!keepAlive)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

QByteArray HttpAnswer::onWire(const QByteArray &encodedBody) const
{
    const QByteArray bytes = chunked ? inChunks(encodedBody) : encodedBody;
    return fault == Fault::CutsBody ? bytes.first(bytes.size() / 2) : bytes;
}

QByteArray HttpAnswer::chunk(const QByteArray &piece)
{
    return QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
}
