// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invoicepanel.h"

#include "elidedlabel.h"
#include "invoicemapping.h"
#include "invoicenamesdialog.h"
#include "invoicesentence.h"
#include "invoicetable.h"
#include "invoicezonebutton.h"
#include "lineresultdelegate.h"
#include "listtable.h"
#include "reconciliationmodel.h"
#include "sourcesview.h"
#include "theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

InvoicePanel::InvoicePanel(QWidget *parent)
    : QWidget(parent)
    , m_answer(std::make_shared<const InvoiceAnswer>())
    , m_lines(new ReconciliationModel(this))
    , m_actionsRow(new QWidget(this))
    , m_number(addField(u"invoiceNumber"_s, tr("Number invoiced"), 14))
    , m_type(new QComboBox(m_actionsRow))
    , m_tolerance(addField(u"invoiceTolerance"_s, tr("Tolerance"), 9))
    , m_zone(new InvoiceZoneButton(m_actionsRow))
    , m_open(addButton(u"openInvoice"_s, tr("Open a table…"), tr("Compare with an invoice's table: a CSV file")))
    , m_paste(addButton(u"pasteInvoice"_s, tr("Paste"),
          tr("Compare with the table that was copied, from Excel for "
             "example (Ctrl+V)")))
    , m_names(
          addButton(u"invoiceNames"_s, tr("Names…"), tr("What the bots, channels and types of the invoice stand for")))
    , m_askSummary(addButton(u"askSummary"_s, tr("Usage summary…"),
          tr("Ask for the vendor's usage summary of these days and compare with it (Ctrl+Shift+U)")))
    , m_export(addButton(u"exportInvoice"_s, tr("Export…"), tr("Write the lines of the comparison as CSV")))
    , m_clear(addButton(u"clearInvoice"_s, tr("Put away"), tr("Put the invoice away")))
    , m_summary(new ElidedLabel(m_actionsRow))
    , m_empty(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_sources(new SourcesView(this))
    , m_sentence(new InvoiceSentence(this))
    , m_mapping(new InvoiceMapping(this))
    , m_list(makeListTable(m_lines, tr("Lines of the invoice"), this))
{
    m_number->setToolTip(tr("How many sessions were invoiced for these days, then Return"));
    m_tolerance->setToolTip(tr("By how much a number may be off: 25, or 0.5% of what was fetched"));
    m_type->setObjectName(u"invoiceType"_s);
    m_type->setAccessibleName(tr("Type of the sessions that were invoiced"));
    m_type->setToolTip(m_type->accessibleName());
    m_type->hide();
    m_zone->setObjectName(u"invoiceZone"_s);
    m_summary->setObjectName(u"invoiceSummary"_s);
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_empty->setText(tr("Type the number of sessions on the invoice and press Return, or open its table, or copy the "
                        "table and paste it here (Ctrl+V): each of its lines is then compared with what was fetched."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeComparison());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_sources, 1);
    layout->addWidget(m_pages, 1);

    connect(m_number, &QLineEdit::returnPressed, this, &InvoicePanel::takeNumber);
    connect(m_number, &QLineEdit::textChanged, this, [this] { markInvalid(m_number, false); });
    connect(m_tolerance, &QLineEdit::editingFinished, this, &InvoicePanel::takeTolerance);
    connect(m_tolerance, &QLineEdit::textChanged, this, [this] { markInvalid(m_tolerance, false); });
    connect(m_type, &QComboBox::activated, this, [this] { emit typeChosen(m_type->currentText()); });
    connect(m_open, &QToolButton::clicked, this, &InvoicePanel::openRequested);
    connect(m_askSummary, &QToolButton::clicked, this, &InvoicePanel::summaryRequested);
    connect(m_paste, &QToolButton::clicked, this, &InvoicePanel::paste);
    connect(m_names, &QToolButton::clicked, this, &InvoicePanel::editNames);
    connect(m_export, &QToolButton::clicked, this, &InvoicePanel::exportRequested);
    connect(m_clear, &QToolButton::clicked, this, &InvoicePanel::putAway);
    connect(m_mapping, &InvoiceMapping::columnsChosen, this, &InvoicePanel::columnsChosen);
    connect(m_list, &QTableView::activated, this, &InvoicePanel::showLine);
    connect(m_list, &QTableView::clicked, this, &InvoicePanel::showLine);
    auto *pasteKey = new QShortcut(QKeySequence::Paste, this);
    pasteKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasteKey, &QShortcut::activated, this, &InvoicePanel::paste);
    // A field takes the key for itself.
    m_number->installEventFilter(this);
    setAnswer(m_answer, {}, {});
}

QLineEdit *InvoicePanel::addField(const QString &name, const QString &placeholder, int characters)
{
    auto *field = new QLineEdit(m_actionsRow);
    field->setObjectName(name);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(placeholder);
    field->setMinimumWidth(fontMetrics().horizontalAdvance(placeholder) + 24);
    field->setMaximumWidth(std::max(fontMetrics().averageCharWidth() * characters + 24, field->minimumWidth()));
    return field;
}

QToolButton *InvoicePanel::addButton(const QString &name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton(m_actionsRow);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tip);
    button->setProperty("framed", true);
    return button;
}

QWidget *InvoicePanel::makeBar()
{
    auto *layout = new QHBoxLayout(m_actionsRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *part : QList<QWidget *>{
             m_number, m_type, m_tolerance, m_zone, m_open, m_paste, m_names, m_askSummary, m_export, m_clear})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(m_summary);
    return m_actionsRow;
}

/// The sentence, and beside it the lines below what their columns hold.
QWidget *InvoicePanel::makeComparison()
{
    m_list->setObjectName(u"invoiceLines"_s);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setItemDelegateForColumn(ReconciliationModel::Result, new LineResultDelegate(this));
    m_list->horizontalHeader()->setSortIndicator(ReconciliationModel::Result, Qt::AscendingOrder);
    makeSortable(m_list);
    auto *table = new QWidget(this);
    auto *layout = new QVBoxLayout(table);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_mapping);
    layout->addWidget(m_list, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_sentence);
    splitter->addWidget(table);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({400, 600});
    splitter->setChildrenCollapsible(false);
    return splitter;
}

void InvoicePanel::setAnswer(
    const std::shared_ptr<const InvoiceAnswer> &answer, const QString &name, const QString &caveat)
{
    m_answer = answer;
    m_name = name;
    const bool isThere = answer->comparison || !answer->problem.isEmpty();
    m_lines->setAnswer(answer);
    for (int column = 0; column < ReconciliationModel::ColumnCount; ++column)
        m_list->setColumnHidden(column, !m_lines->isTold(column));
    constexpr int mostRows = 100;
    m_list->horizontalHeader()->setResizeContentsPrecision(mostRows);
    m_list->resizeColumnsToContents();
    m_mapping->setColumns(answer->titles, answer->columns);
    m_mapping->setVisible(!answer->titles.isEmpty());
    m_sentence->setAnswer(*answer, caveat);
    // The number of another invoice, or of none.
    if (!answer->titles.isEmpty() || (m_hadAnswer && !isThere))
        m_number->clear();
    m_hadAnswer = isThere;
    m_pages->setCurrentIndex(isThere ? 1 : 0);
    m_pages->setVisible(isThere || m_sources->isHidden());
    m_export->setEnabled(answer->comparison.has_value());
    m_clear->setEnabled(isThere);
    showTypes();
    showNames();
    updateSummary();
}

void InvoicePanel::setSources(const std::optional<SourceComparison> &comparison, const Zone &zone)
{
    m_sources->setComparison(comparison, zone);
    // What to do without an invoice is not to be said beside numbers.
    m_pages->setVisible(m_pages->currentIndex() > 0 || !comparison);
}

/// Which type a number is of is asked only where there are several.
void InvoicePanel::showTypes()
{
    m_type->setVisible(m_answer->types.size() > 1 && !m_answer->hasTypes);
    m_type->clear();
    m_type->addItems(m_answer->types);
    m_type->setCurrentText(m_answer->type);
}

void InvoicePanel::showNames()
{
    const auto unmatched = static_cast<int>(
        std::ranges::count_if(m_answer->values, [](const InvoiceValue &value) { return !value.isMatched(); }));
    m_names->setVisible(!m_answer->values.empty());
    m_names->setText(unmatched == 0 ? tr("Names…") : tr("%Ln unknown names…", nullptr, unmatched));
}

void InvoicePanel::editNames()
{
    auto *dialog = new InvoiceNamesDialog(*m_answer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setModal(true);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const std::vector<InvoiceValue> changes = dialog->changes(); !changes.empty())
            emit namesChosen(changes);
    });
    dialog->show();
}

void InvoicePanel::setBusy(bool busy)
{
    m_isBusy = busy;
    updateSummary();
}

void InvoicePanel::updateSummary()
{
    QStringList parts{m_name};
    if (m_isBusy && m_clear->isEnabled())
        parts << tr("comparing…");
    parts.removeAll(QString());
    m_summary->setText(parts.join(u" · "_s));
}

void InvoicePanel::takeNumber()
{
    const QString text = m_number->text().trimmed();
    if (text.isEmpty())
        return emit clearRequested();
    const std::optional<qint64> number = invoiceNumber(text);
    markInvalid(m_number, !number);
    if (number)
        emit numberTyped(*number);
    else
        emit noNumberTyped(text);
}

void InvoicePanel::takeTolerance()
{
    const QString text = m_tolerance->text().remove(u' ').replace(u',', u'.');
    const auto tolerance = text.isEmpty() ? InvoiceTolerance() : InvoiceTolerance::fromText(text);
    markInvalid(m_tolerance, !tolerance);
    if (tolerance)
        emit toleranceChosen(*tolerance);
    else
        emit noToleranceTyped(m_tolerance->text().trimmed());
}

/// With what is told of a tolerance that is none; one that is stays for the next invoice.
void InvoicePanel::putAway()
{
    if (m_tolerance->property("invalid").toBool()) {
        m_tolerance->clear();
        takeTolerance();
    }
    emit clearRequested();
}

void InvoicePanel::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (const auto number = invoiceNumber(text)) {
        m_number->setText(text.trimmed());
        emit numberTyped(*number);
    } else if (!text.trimmed().isEmpty()) {
        emit tablePasted(text.toUtf8());
    }
}

void InvoicePanel::focusNumber()
{
    m_number->setFocus(Qt::ShortcutFocusReason);
    m_number->selectAll();
}

void InvoicePanel::focusMissingNumber()
{
    if (m_number->text().isEmpty() && !m_clear->isEnabled())
        focusNumber();
}

void InvoicePanel::showLine(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const ReconciledLine &line = m_lines->line(index.row());
    emit rowsRequested(termsOf(line, *m_answer), line.fetched);
}

bool InvoicePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_number && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)
        && QGuiApplication::clipboard()->text().trimmed().contains(u'\n')) {
        paste();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
