// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "termlines.h"

#include "billingunit.h"
#include "datefield.h"
#include "typeprice.h"
#include "wheelguard.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

TermLines::TermLines(const std::vector<Column> &columns, const QString &addText, QWidget *parent)
    : QWidget(parent)
    , m_columns(columns)
    , m_grid(new QGridLayout)
    , m_add(new QToolButton(this))
    , m_guard(new WheelGuard(this))
{
    m_add->setText(addText);
    m_add->setProperty("framed", true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_grid);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    for (size_t column = 0; column < m_columns.size(); ++column) {
        auto *title = new QLabel(titleOf(m_columns[column]), this);
        title->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(title, 0, static_cast<int>(column));
        m_titles.push_back(title);
    }
    updateTitles();
    m_grid->setColumnStretch(0, 1);
    connect(m_add, &QToolButton::clicked, this, [this] {
        addLine({});
        m_lines.back().fields.front()->setFocus();
        emit edited();
    });
}

/// One that can be kept.
static bool isCurrency(const QString &text)
{
    return typePriceFromText(typePriceText({.type = u"-"_s, .currency = text})).has_value();
}

QString TermLines::titleOf(Column column)
{
    switch (column) {
    case Column::Type:
        return tr("Type");
    case Column::Unit:
        return tr("Billed as");
    case Column::Price:
        return tr("Price of one");
    case Column::Currency:
        return tr("Currency");
    case Column::From:
        return tr("From");
    case Column::To:
        return tr("Until");
    }
    Q_UNREACHABLE();
}

void TermLines::setTypes(const QStringList &types)
{
    m_types = types;
}

void TermLines::setLines(const QList<QStringList> &lines)
{
    while (!m_lines.empty())
        removeLine(m_lines.back().remove);
    for (const QStringList &texts : lines)
        addLine(texts);
}

QWidget *TermLines::makeField(Column column, const QString &text)
{
    QWidget *field = nullptr;
    if (column == Column::Type || column == Column::Currency) {
        auto *box = new QComboBox(this);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItems(column == Column::Type ? m_types : QStringList{u"USD"_s, u"EUR"_s, u"GBP"_s, u"INR"_s, u"JPY"_s});
        if (column == Column::Type || !text.isEmpty())
            box->setEditText(text.isEmpty() ? m_types.value(0) : text);
        connect(box, &QComboBox::editTextChanged, this, &TermLines::edited);
        box->lineEdit()->setAccessibleName(titleOf(column));
        field = box;
    } else if (column == Column::Unit) {
        auto *box = new QComboBox(this);
        for (const BillingUnit unit : mappableUnits())
            box->addItem(unitTitle(unit), QString(unitName(unit)));
        box->setCurrentIndex(std::max(0, box->findData(text)));
        connect(box, &QComboBox::currentIndexChanged, this, &TermLines::edited);
        field = box;
    } else {
        auto *edit = column == Column::Price ? new QLineEdit(this) : new DateField(this);
        const QDate day = QDate::fromString(text, Qt::ISODate);
        edit->setText(column == Column::Price ? QString(text).replace(u'.', QLocale().decimalPoint())
                : day.isValid()               ? DateField::write(day, QLocale())
                                              : text);
        edit->setPlaceholderText(column == Column::Price ? QString(u"0.05"_s).replace(u'.', QLocale().decimalPoint())
                : column == Column::From                 ? tr("the beginning")
                                                         : tr("further notice"));
        if (column != Column::Price)
            edit->setMinimumWidth(fontMetrics().horizontalAdvance(u"00.00.0000 xxxx"_s));
        else
            edit->setMaximumWidth(fontMetrics().horizontalAdvance(u"000000.000000xx"_s));
        connect(edit, &QLineEdit::textChanged, this, &TermLines::edited);
        field = edit;
    }
    if (qobject_cast<QComboBox *>(field))
        m_guard->add(field);
    field->setAccessibleName(titleOf(column));
    return field;
}

/// Titles of nothing say nothing.
void TermLines::updateTitles()
{
    for (QLabel *title : m_titles)
        title->setVisible(!m_lines.empty());
}

void TermLines::addLine(const QStringList &texts)
{
    Line line;
    const int row = m_grid->rowCount();
    for (size_t column = 0; column < m_columns.size(); ++column) {
        line.fields.push_back(makeField(m_columns[column], texts.value(static_cast<qsizetype>(column))));
        m_grid->addWidget(line.fields.back(), row, static_cast<int>(column));
    }
    line.remove = new QToolButton(this);
    line.remove->setText(u"×"_s);
    line.remove->setAutoRaise(true);
    line.remove->setFocusPolicy(Qt::StrongFocus);
    line.remove->setToolTip(tr("Remove this line"));
    line.remove->setAccessibleName(line.remove->toolTip());
    m_grid->addWidget(line.remove, row, static_cast<int>(m_columns.size()));
    connect(line.remove, &QToolButton::clicked, this, [this, button = line.remove] {
        removeLine(button);
        emit edited();
    });
    QWidget *before = m_lines.empty() ? nullptr : m_lines.back().remove;
    for (QWidget *field : line.fields) {
        if (before)
            setTabOrder(before, field);
        before = field;
    }
    setTabOrder(before, line.remove);
    setTabOrder(line.remove, m_add);
    m_lines.push_back(line);
    updateTitles();
}

void TermLines::removeLine(const QToolButton *button)
{
    const auto line = std::ranges::find(m_lines, button, &Line::remove);
    for (QWidget *field : line->fields)
        field->deleteLater();
    for (QWidget *field : line->fields)
        field->hide();
    line->remove->hide();
    line->remove->deleteLater();
    m_lines.erase(line);
    updateTitles();
}

QString TermLines::textOf(const QWidget *field, Column column)
{
    if (const auto *box = qobject_cast<const QComboBox *>(field))
        return column == Column::Unit ? box->currentData().toString() : box->currentText().trimmed();
    const QString text = static_cast<const QLineEdit *>(field)->text().trimmed();
    if (column == Column::Price) {
        const auto price = millionthsFromText(text);
        return price ? millionthsText(*price) : text;
    }
    const auto day = DateField::read(text, QLocale());
    return day ? day->toString(Qt::ISODate) : text;
}

QStringList TermLines::textsOf(const Line &line) const
{
    QStringList texts;
    for (size_t column = 0; column < m_columns.size(); ++column)
        texts << textOf(line.fields[column], m_columns[column]);
    return texts;
}

QList<QStringList> TermLines::lines() const
{
    QList<QStringList> lines;
    for (const Line &line : m_lines)
        lines << textsOf(line);
    return lines;
}

QString TermLines::problem() const
{
    for (const Line &line : m_lines) {
        const QStringList texts = textsOf(line);
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const QString &text = texts.at(static_cast<qsizetype>(column));
            const Column kind = m_columns[column];
            const bool isDay = kind == Column::From || kind == Column::To;
            if (kind == Column::Type && text.isEmpty())
                return tr("A line names no type; enter one, or remove the line.");
            if (isDay && !text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
                return tr("%1: “%2” is no day; enter it like %3, or leave it empty.")
                    .arg(texts.constFirst(), text, DateField::write(QDate::currentDate(), QLocale()));
            if (kind == Column::Price && !millionthsFromText(text))
                return tr("%1: “%2” is no price; enter a number with at most six places.")
                    .arg(texts.constFirst(), text);
            if (kind == Column::Currency && !isCurrency(text))
                return tr("%1: the currency is missing; enter it like USD.").arg(texts.constFirst());
            if (kind == Column::To && !text.isEmpty() && text < texts.at(static_cast<qsizetype>(column) - 1))
                return tr("%1: the last day lies before the first.").arg(texts.constFirst());
        }
    }
    return {};
}
