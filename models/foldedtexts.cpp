// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "foldedtexts.h"

#include "parallel.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <atomic>
#include <cstring>

// Stands behind each value and each title; no UTF-8 text contains it.
static constexpr char EndMark = '\xff';

static bool isAscii(std::string_view text)
{
    unsigned char bits = 0;
    for (const char c : text)
        bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

static void lowerAscii(char *begin, size_t size)
{
    for (size_t i = 0; i < size; ++i) {
        const char c = begin[i];
        begin[i] = static_cast<char>(c | (c >= 'A' && c <= 'Z' ? 0x20 : 0));
    }
}

static std::string foldedByCodePoint(std::string_view text)
{
    QList<uint> points = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4();
    for (uint &point : points)
        point = QChar::toCaseFolded(char32_t(point));
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()), points.size()).toStdString();
}

std::string foldedText(std::string_view text)
{
    if (!isAscii(text))
        return foldedByCodePoint(text);
    std::string folded(text);
    lowerAscii(folded.data(), folded.size());
    return folded;
}

// memmem was measured to be three to five times slower: the first and the last byte of a short text are tested for a
// block of places at a time, in a loop that the compiler turns into vector instructions.
static size_t findText(std::string_view bytes, size_t from, std::string_view text)
{
    constexpr size_t Block = 64;
    const size_t tail = text.size() - 1;
    const size_t end = bytes.size() < text.size() ? 0 : bytes.size() - tail;
    const char *const firsts = bytes.data();
    const char *const lasts = bytes.data() + tail;
    const char first = text.front();
    const char last = text.back();
    while (from < end) {
        const size_t stop = std::min(from + Block, end);
        if (stop - from == Block) {
            unsigned char any = 0;
            for (size_t i = 0; i < Block; ++i)
                any |= static_cast<unsigned char>((firsts[from + i] == first) & (lasts[from + i] == last));
            if (any == 0) {
                from = stop;
                continue;
            }
        }
        for (; from < stop; ++from) {
            if (firsts[from] == first && lasts[from] == last && std::memcmp(firsts + from, text.data(), tail) == 0)
                return from;
        }
    }
    return std::string_view::npos;
}

void FoldedPool::append(std::string_view text)
{
    if (isAscii(text))
        m_bytes.append(text);
    else
        m_bytes.append(foldedByCodePoint(text));
    m_bytes.push_back(EndMark);
}

void FoldedPool::update(const StringPool &pool, Field field, const DisplayNames &names)
{
    const size_t begin = m_bytes.size();
    for (quint32 code = size(); code < pool.size(); ++code) {
        append(pool.at(code));
        if (DisplayNames::areIn(field))
            append(names.of(field, pool.at(code)).toStdString());
        m_begins.push_back(m_bytes.size());
    }
    lowerAscii(m_bytes.data() + begin, m_bytes.size() - begin);
}

std::string_view FoldedPool::entry(quint32 code) const
{
    return std::string_view(m_bytes).substr(m_begins[code], m_begins[code + 1] - m_begins[code] - 1);
}

std::string_view FoldedPool::value(quint32 code) const
{
    const std::string_view both = entry(code);
    return both.substr(0, both.find(EndMark));
}

std::string_view FoldedPool::title(quint32 code) const
{
    const std::string_view both = entry(code);
    const size_t mark = both.find(EndMark);
    return mark == std::string_view::npos ? both : both.substr(mark + 1);
}

CodeSet FoldedPool::containing(std::string_view text) const
{
    if (text.empty())
        return CodeSet(size(), 1);
    // Of a part are the entries that begin in it.
    const Parts parts = Parts::forProcessors(m_bytes.size());
    const auto firstOf = [&](quint32 part) {
        const auto first = std::ranges::lower_bound(m_begins, parts.beginOf(part));
        return static_cast<quint32>(first - m_begins.begin());
    };
    CodeSet codes(size());
    std::atomic<bool> areAny = false;
    parts.run([&](quint32 part) {
        if (markContaining(text, firstOf(part), firstOf(part + 1), &codes))
            areAny = true;
    });
    return areAny ? codes : CodeSet();
}

bool FoldedPool::markContaining(std::string_view text, quint32 first, quint32 end, CodeSet *codes) const
{
    const auto bytes = std::string_view(m_bytes).substr(0, m_begins[end]);
    quint32 code = first;
    size_t at = m_begins[first];
    while ((at = findText(bytes, at, text)) != std::string_view::npos) {
        while (m_begins[code + 1] <= at)
            ++code;
        (*codes)[code] = 1;
        at = m_begins[++code];
    }
    return code != first;
}

CodeSet FoldedPool::equalTo(const std::vector<std::string> &texts) const
{
    CodeSet codes;
    for (quint32 code = 0; code < size(); ++code) {
        const std::string_view both = entry(code);
        const bool isMeant = std::ranges::any_of(texts, [&](std::string_view text) {
            return both.starts_with(text) && (both.size() == text.size() || both[text.size()] == EndMark);
        });
        if (!isMeant)
            continue;
        codes.resize(size());
        codes[code] = 1;
    }
    return codes;
}

void FoldedTexts::update(const SessionStore &store)
{
    for (const Field field : allFields()) {
        if (kindOf(field) == FieldKind::Text)
            m_texts[static_cast<size_t>(SessionStore::column(field))].update(store.pool(field), field, store.names());
        else if (kindOf(field) == FieldKind::Id)
            m_ids[static_cast<size_t>(SessionStore::column(field))].update(store.pool(field), field, store.names());
    }
}

const FoldedPool &FoldedTexts::pool(Field field) const
{
    const auto column = static_cast<size_t>(SessionStore::column(field));
    return kindOf(field) == FieldKind::Text ? m_texts[column] : m_ids[column];
}
