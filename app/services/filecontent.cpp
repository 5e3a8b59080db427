// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filecontent.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype BlockSize = qsizetype(1) << 22;
/// Tells zlib to expect the head of a gzip file.
constexpr int GzipWindowBits = 15 + 16;

QString tooLarge(const QString &name, qint64 maxBytes)
{
    return FileContent::tr("%1 holds more than %2. Split it, or fetch the sessions again for a shorter period.")
        .arg(name, QLocale().formattedDataSize(maxBytes));
}

/// Why this path cannot be a file of sessions; empty if nothing speaks against it.
QString problemWithPath(const QFileInfo &info, const QString &name)
{
    if (!info.exists())
        return FileContent::tr("There is no file %1. Check its name and folder.").arg(name);
    if (info.isDir())
        return FileContent::tr("%1 is a folder. Open one of the files in it.").arg(name);
    if (!info.isReadable())
        return FileContent::tr(
            "You have no permission to read %1. Ask its owner for it, or copy it where you may read it.")
            .arg(name);
    return {};
}

class Inflater
{
public:
    Inflater() { m_ready = inflateInit2(&m_stream, GzipWindowBits) == Z_OK; }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// Unpacks all members of a gzip file; false if it is damaged, cut off, too large or given up.
    bool unpack(QByteArrayView packed, QByteArray *out, qint64 maxBytes, const std::atomic<bool> &cancelled)
    {
        int status = m_ready ? Z_OK : Z_MEM_ERROR;
        while (status == Z_OK && out->size() <= maxBytes && !cancelled) {
            if (m_stream.avail_in == 0)
                feed(&packed);
            status = unpackBlock(out);
            // What follows a member is another one, or padding.
            if (status == Z_STREAM_END && feed(&packed) && *m_stream.next_in == 0x1f)
                status = inflateReset(&m_stream);
        }
        return status == Z_STREAM_END;
    }

private:
    bool feed(QByteArrayView *packed)
    {
        if (m_stream.avail_in == 0) {
            const qsizetype size = std::min(packed->size(), BlockSize);
            m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed->data()));
            m_stream.avail_in = static_cast<uInt>(size);
            *packed = packed->sliced(size);
        }
        return m_stream.avail_in > 0;
    }

    int unpackBlock(QByteArray *out)
    {
        m_block.resize(BlockSize);
        m_stream.next_out = reinterpret_cast<Bytef *>(m_block.data());
        m_stream.avail_out = static_cast<uInt>(m_block.size());
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        out->append(m_block.constData(), m_block.size() - static_cast<qsizetype>(m_stream.avail_out));
        return status;
    }

    z_stream m_stream{};
    QByteArray m_block;
    bool m_ready = false;
};

} // namespace

FileContent readFileContent(const QString &path, const std::atomic<bool> &cancelled, qint64 maxBytes)
{
    const QString name = QDir::toNativeSeparators(path);
    const QFileInfo info(path);
    if (const QString problem = problemWithPath(info, name); !problem.isEmpty())
        return {{}, problem};
    if (info.size() > maxBytes)
        return {{}, tooLarge(name, maxBytes)};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {{},
            FileContent::tr("%1 cannot be opened: %2. Check that no other program holds it.")
                .arg(name, file.errorString())};
    // In blocks, so that a slow disk can be left; and its size may be unknown, or grow.
    QByteArray bytes;
    bytes.reserve(info.size());
    for (QByteArray block = file.read(BlockSize); !block.isEmpty() && !cancelled; block = file.read(BlockSize)) {
        bytes.append(block);
        if (bytes.size() > maxBytes)
            return {{}, tooLarge(name, maxBytes)};
    }
    if (cancelled)
        return {};
    if (file.error() != QFileDevice::NoError)
        return {{},
            FileContent::tr("%1 cannot be read to its end: %2. Copy it to this computer and try again.")
                .arg(name, file.errorString())};
    if (bytes.isEmpty())
        return {{}, FileContent::tr("%1 is empty. Save the answer of the API again.").arg(name)};
    if (!bytes.startsWith("\x1f\x8b"))
        return {bytes, {}};

    QByteArray unpacked;
    const bool whole = Inflater().unpack(bytes, &unpacked, maxBytes, cancelled);
    if (unpacked.size() > maxBytes)
        return {{}, tooLarge(name, maxBytes)};
    if (whole)
        return {unpacked, {}};
    return {{},
        FileContent::tr("%1 is a damaged or incomplete gzip file. Get it again from where it comes from.").arg(name)};
}
