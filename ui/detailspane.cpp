// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspane.h"

#include "sessiontablemodel.h"

#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// JSON with a line for each member: only white space is added, everything else stays as it was received.
static QString withLineBreaks(const QString &json)
{
    QString text;
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    for (const QChar letter : json) {
        if (letter == u'"' && !escaped)
            inString = !inString;
        escaped = inString && letter == u'\\' && !escaped;
        if (!inString && (letter == u'}' || letter == u']'))
            text += u'\n' + QString(2 * --depth, u' ');
        text += letter;
        if (!inString && (letter == u'{' || letter == u'['))
            text += u'\n' + QString(2 * ++depth, u' ');
        else if (!inString && letter == u',')
            text += u'\n' + QString(2 * depth, u' ');
    }
    return text;
}

DetailsPane::DetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_zone(new QLabel(this))
    , m_record(new QPlainTextEdit(this))
    , m_content(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_nothing(new QLabel(tr("Choose a session to see all of it here."), this))
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(2);
    for (const Field field : allFields()) {
        auto *title = new QLabel(titleOf(field), m_content);
        title->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new QLabel(m_content);
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setWordWrap(true);
        value->setAccessibleName(titleOf(field));
        value->setContentsMargins(0, 0, 0, 6);
        form->addRow(title, value);
        m_values[static_cast<size_t>(field)] = value;
    }
    m_zone->setForegroundRole(QPalette::PlaceholderText);
    m_zone->setWordWrap(true);
    m_record->setReadOnly(true);
    m_record->setFrameShape(QFrame::NoFrame);
    m_record->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_record->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_record->setMinimumHeight(220);
    m_record->setAccessibleName(tr("Record as received"));
    auto *recordTitle = new QLabel(tr("As received"), m_content);
    recordTitle->setForegroundRole(QPalette::PlaceholderText);
    recordTitle->setBuddy(m_record);

    auto *content = new QVBoxLayout(m_content);
    content->addLayout(form);
    content->addWidget(m_zone);
    content->addWidget(recordTitle);
    content->addWidget(m_record, 1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(m_scroll, 1);
    m_scroll->hide();
}

void DetailsPane::showRow(const SessionTableModel &model, qint64 storeRow)
{
    const bool same = storeRow == m_row;
    m_row = storeRow;
    m_scroll->setVisible(storeRow >= 0);
    m_nothing->setVisible(storeRow < 0);
    if (storeRow < 0)
        return;
    const auto row = static_cast<quint32>(storeRow);
    for (const Field field : allFields()) {
        const QString shown = model.displayText(row, field);
        const QString raw = model.rawText(row, field);
        const bool named = field == Field::Channel && shown != raw && !raw.isEmpty();
        m_values[static_cast<size_t>(field)]->setText(shown.isEmpty() ? u"–"_s
                : named                                               ? u"%1 (%2)"_s.arg(shown, raw)
                                                                      : shown);
    }
    m_zone->setText(tr("Times are in %1.").arg(model.result()->query.zone.name()));
    if (!same)
        m_record->clear();
    emit rawRecordRequested(row);
}

void DetailsPane::setRawRecord(quint32 storeRow, const QByteArray &record)
{
    if (qint64(storeRow) != m_row)
        return;
    m_record->setPlainText(withLineBreaks(QString::fromUtf8(record)));
}
