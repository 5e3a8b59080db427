// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

/// The largest page that is ever unpacked: the largest answer that is accepted.
inline constexpr qint64 MaxPageBytes = qint64{2} << 30;

/// One zstd frame (level 1) that states its size.
QByteArray compressPage(QByteArrayView bytes);

/// How large it will be when it is decompressed, as it says itself; nothing if it does not say.
std::optional<qint64> statedPageBytes(QByteArrayView frame);

/// What was compressed. Nothing if the frame is damaged, or states no size or more than `maxBytes`; that is looked at
/// before anything is allocated.
std::optional<QByteArray> decompressPage(QByteArrayView frame, qint64 maxBytes = MaxPageBytes);
