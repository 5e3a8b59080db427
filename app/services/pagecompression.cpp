// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagecompression.h"

#include "cryptolibrary.h"
#include "sessionpage.h"

#include <QMutexLocker>

#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include <openssl/evp.h>
// Left to itself, zstd does not pack literals where it takes larger steps. The switch for it is in the part of its
// header that may change; where a later library does not know it, pages get half as large again, and nothing else.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>

namespace {

constexpr int CompressionLevel = 1;
/// Bytes to go on by where nothing matches; by one, it takes a fifth longer and finds hardly more.
constexpr int Step = 3;
/// Smaller than that level's: what repeats itself in sessions does so soon, and a table that stays in the innermost
/// cache packs a page an eighth faster, and one part in a hundred larger.
constexpr int HashLog = 12;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};
using Context = std::unique_ptr<ZSTD_CCtx, FreeContext>;

/// Contexts that rest between two pages: to make one for each page takes a quarter of the time of packing it.
class RestingContexts
{
public:
    Context take()
    {
        const QMutexLocker lock(&m_mutex);
        if (m_contexts.empty())
            return make();
        Context context = std::move(m_contexts.back());
        m_contexts.pop_back();
        return context;
    }
    void giveBack(Context context)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_contexts.size() < MostAtRest)
            m_contexts.push_back(std::move(context));
    }

private:
    static Context make()
    {
        Context context(ZSTD_createCCtx());
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, CompressionLevel);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_hashLog, HashLog);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_targetLength, Step);
        ZSTD_CCtx_setParameter(context.get(), ZSTD_c_literalCompressionMode, ZSTD_ps_enable);
        return context;
    }

    static constexpr size_t MostAtRest = 2;

    QMutex m_mutex;
    std::vector<Context> m_contexts;
};

} // namespace

QByteArray compressPage(QByteArrayView bytes)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), Qt::Uninitialized);
    static RestingContexts contexts;
    Context context = contexts.take();
    const size_t size = ZSTD_compress2(
        context.get(), out.data(), static_cast<size_t>(out.size()), bytes.data(), static_cast<size_t>(bytes.size()));
    Q_ASSERT(!ZSTD_isError(size));
    contexts.giveBack(std::move(context));
    // A copy of its own size: resize() alone would keep the whole buffer.
    return QByteArray(out.constData(), static_cast<qsizetype>(size));
}

QByteArray sha256(QByteArrayView bytes)
{
    keepCryptoLibrary();
    QByteArray hash(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    const int done = EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()),
        reinterpret_cast<unsigned char *>(hash.data()), &size, EVP_sha256(), nullptr);
    Q_ASSERT(done == 1);
    hash.truncate(done == 1 ? static_cast<qsizetype>(size) : 0);
    return hash;
}

PackedPage packPage(QByteArrayView bytes)
{
    PackedPage packed;
    packed.frame = compressPage(bytes);
    packed.sha256 = sha256(packed.frame);
    return packed;
}

std::optional<QByteArray> unpackPage(const PackedPage &packed)
{
    // The hash first: what is damaged may state any size.
    return sha256(packed.frame) == packed.sha256 ? decompressPage(packed.frame) : std::nullopt;
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
    // Room to read it in place.
    QByteArray out(PageParser::roomFor(*stated), Qt::Uninitialized);
    out.resize(*stated);
    const size_t size = ZSTD_decompress(
        out.data(), static_cast<size_t>(out.size()), frame.data(), static_cast<size_t>(frame.size()));
    if (size != static_cast<size_t>(*stated))
        return {};
    return out;
}
