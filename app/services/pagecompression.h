// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

/// The largest page that is ever unpacked: the largest answer that is accepted.
inline constexpr qint64 MaxPageBytes = qint64{2} << 30;

/// One zstd frame (level 1) that states its size.
QByteArray compressPage(QByteArrayView bytes);

/// A compressed page, and the SHA-256 of its compressed bytes.
struct PackedPage
{
    QByteArray frame;
    QByteArray sha256;
};

/// May run in any thread, as unpackPage().
PackedPage packPage(QByteArrayView bytes);

/// What was packed; nothing if it is damaged.
std::optional<QByteArray> unpackPage(const PackedPage &packed);

/// SHA-256, as everywhere, but several times as fast as the one of Qt.
QByteArray sha256(QByteArrayView bytes);

/// How large it will be when it is decompressed, as it says itself; nothing if it does not say.
std::optional<qint64> statedPageBytes(QByteArrayView frame);

/// What was compressed. Nothing if the frame is damaged, or states no size or more than `maxBytes`; that is looked at
/// before anything is allocated.
std::optional<QByteArray> decompressPage(QByteArrayView frame, qint64 maxBytes = MaxPageBytes);
