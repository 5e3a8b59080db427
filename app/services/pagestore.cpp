// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestore.h"

#include "csvrecords.h"
#include "pagecompression.h"
#include "sessionpage.h"

#include <QMutexLocker>

namespace {

QByteArray csvRecord(QByteArrayView page, quint32 number)
{
    CsvRecords records(page);
    QByteArrayView record = records.next();
    while (number-- > 0 && !record.isEmpty())
        record = records.next();
    while (record.endsWith('\n') || record.endsWith('\r'))
        record.chop(1);
    return record.toByteArray();
}

} // namespace

quint32 PageStore::add(QByteArrayView page, PageKind kind)
{
    return keep(compressPage(page), kind);
}

quint32 PageStore::keep(const QByteArray &compressed, PageKind kind)
{
    const QMutexLocker lock(&m_mutex);
    m_bytes += static_cast<quint64>(compressed.size());
    m_pages.push_back({compressed, kind});
    return static_cast<quint32>(m_pages.size() - 1);
}

quint32 PageStore::count() const
{
    const QMutexLocker lock(&m_mutex);
    return static_cast<quint32>(m_pages.size());
}

PageStore::Page PageStore::at(quint32 number) const
{
    const QMutexLocker lock(&m_mutex);
    return number < m_pages.size() ? m_pages[number] : Page{};
}

PageKind PageStore::kind(quint32 number) const
{
    return at(number).kind;
}

QByteArray PageStore::page(quint32 number) const
{
    const QByteArray packed = at(number).compressed;
    return packed.isEmpty() ? QByteArray() : decompressPage(packed).value_or(QByteArray());
}

QByteArray PageStore::record(const RecordAddress &address) const
{
    const QByteArray bytes = page(address.page);
    if (bytes.isEmpty())
        return {};
    return kind(address.page) == PageKind::Csv ? csvRecord(bytes, address.record) : rawRecord(bytes, address.record);
}

QString PageStore::sourceOf(quint32) const
{
    return {};
}

quint64 PageStore::memoryBytes() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytes;
}
