// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecompression.h"

#include <limits>

#include <zstd.h>

namespace {

constexpr int CompressionLevel = 1;

} // namespace

QByteArray compressPage(QByteArrayView bytes)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(
        out.data(), static_cast<size_t>(out.size()), bytes.data(), static_cast<size_t>(bytes.size()), CompressionLevel);
    Q_ASSERT(!ZSTD_isError(size));
    // A copy of its own size: resize() alone would keep the whole buffer.
    return QByteArray(out.constData(), static_cast<qsizetype>(size));
}

std::optional<qint64> statedPageBytes(QByteArrayView frame)
{
    const unsigned long long stated = ZSTD_getFrameContentSize(frame.data(), static_cast<size_t>(frame.size()));
    // "Unknown" and "error" are the two largest numbers.
    if (stated > static_cast<unsigned long long>(std::numeric_limits<qint64>::max()))
        return {};
    return static_cast<qint64>(stated);
}

std::optional<QByteArray> decompressPage(QByteArrayView frame, qint64 maxBytes)
{
    const std::optional<qint64> stated = statedPageBytes(frame);
    if (!stated || *stated > maxBytes)
        return {};
    QByteArray out(*stated, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(
        out.data(), static_cast<size_t>(out.size()), frame.data(), static_cast<size_t>(frame.size()));
    if (size != static_cast<size_t>(*stated))
        return {};
    return out;
}
